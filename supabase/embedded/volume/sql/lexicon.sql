-- Words of the trade, for lines and names. The first of each list is taken most often, so that a search meets words that
-- are everywhere, words that are somewhere, and words that hardly occur.
create temp table lexicon as select
  array['Montaje', 'Reparación', 'Estantería', 'Armario', 'Puerta', 'Encimera', 'Mesa', 'Tarima', 'Ventana', 'Transporte',
    'Rodapié', 'Mostrador', 'Escalera', 'Barandilla', 'Cabecero', 'Cómoda', 'Vitrina', 'Banco', 'Pérgola', 'Celosía',
    'Persiana', 'Marco', 'Cajonera', 'Revestimiento', 'Techo', 'Tabique', 'Galería', 'Contraventana', 'Portón',
    'Artesonado'] as things,
  array['roble', 'haya', 'pino', 'nogal', 'fresno', 'castaño', 'cerezo', 'abedul', 'olivo', 'cedro', 'alerce', 'teca',
    'iroko', 'arce', 'sapeli', 'tilo', 'olmo', 'boj', 'enebro', 'ébano'] as woods,
  array['barnizado al agua', 'acabado natural', 'lacado en blanco', 'canto redondeado', 'a medida', 'con herrajes',
    'sin tratar', 'aceitado', 'cepillado', 'con vidrio templado', 'tirador oculto', 'cierre amortiguado', 'ignífugo',
    'para exterior', 'desmontable', 'con ruedas', 'tallado a mano', 'envejecido', 'bisagra vista', 'doble hoja'] as finishes,
  array['palosanto', 'marquetería', 'taracea', 'gubia', 'cuarterón', 'falleba', 'jamba', 'ménsula', 'capialzado', 'alfeizar',
    'gárgola', 'rebajo', 'lambrequín', 'zócalo', 'tarabilla', 'pernio', 'cremona', 'dintel', 'peinazo', 'quicio'] as rarities,
  array['Platerías', 'Huerta del Rey', 'Parquesol', 'La Rondilla', 'Arturo Eyries', 'Covaresa', 'Delicias', 'Pajarillos',
    'San Pedro Regalado', 'Ñandú'] as places,
  array['Construcciones', 'Reformas', 'Talleres', 'Hotel', 'Café', 'Clínica', 'Colegio', 'Bodegas', 'Librería', 'Panadería',
    'Notaría', 'Inmobiliaria', 'Farmacia', 'Gestoría', 'Muebles', 'Óptica'] as trades,
  array['Álvarez', 'Benítez', 'Castro', 'Delgado', 'Espinosa', 'Fuentes', 'Gálvez', 'Herrero', 'Iglesias', 'Jiménez', 'Lozano',
    'Márquez', 'Navarro', 'Ordóñez', 'Peña', 'Quintana', 'Rincón', 'Sáez', 'Tejada', 'Úbeda', 'Villar', 'Yáñez', 'Zamora',
    'Núñez'] as names;

-- Low places come more often: of 30 words the first stands in a fifth of all picks, the last in a sixtieth.
create function pg_temp.pick(p_words text[]) returns text
language sql volatile as $$ select p_words[1 + floor(cardinality(p_words) * random() ^ 2)::integer] $$;
