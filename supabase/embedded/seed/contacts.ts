/** A contact of the demonstration; `key` names it in this code and in its id. */
export interface DemoContact {
  key: string;
  name: string;
  email: string;
  kind?: 'customer' | 'supplier' | 'both';
  locale?: 'es' | 'fr' | 'en';
  tax_id: string;
  /** Street, postal code, city, region, country. */
  address: [string, string, string, string, string];
  phone?: string;
}

const valladolid = 'Valladolid';

/** Whom the carpentry trades with. */
export const carpentryContacts: DemoContact[] = [
  {
    key: 'ana',
    name: 'Ana Beltrán Interiorismo',
    email: 'ana@cliente.test',
    tax_id: '71123456E',
    address: ['Calle Platerías, 11, 2.º B', '47003', valladolid, valladolid, 'ES'],
    phone: '+34 600 550 118',
  },
  {
    key: 'luis',
    name: 'Luis Ferrer Gómez',
    email: 'luis@cliente.test',
    tax_id: '09234567F',
    address: ['Avenida de Salamanca, 40', '47014', valladolid, valladolid, 'ES'],
  },
  {
    key: 'maderas',
    name: 'Maderas del Duero, S. A.',
    email: 'proveedor@zaguan.test',
    kind: 'supplier',
    tax_id: 'A09112352',
    address: ['Polígono Allendeduero, parcela 8', '09400', 'Aranda de Duero', 'Burgos', 'ES'],
    phone: '+34 947 550 260',
  },
  {
    key: 'herrajes',
    name: 'Herrajes Castilla, S. L.',
    email: 'pedidos@herrajes-castilla.test',
    kind: 'both',
    tax_id: 'B47990015',
    address: ['Calle Topacio, 63', '47012', valladolid, valladolid, 'ES'],
  },
  {
    key: 'hotel',
    name: 'Hotel Fuente Dorada',
    email: 'administracion@hotel-fuentedorada.test',
    tax_id: 'B47100203',
    address: ['Plaza de Fuente Dorada, 5', '47002', valladolid, valladolid, 'ES'],
    phone: '+34 983 550 900',
  },
  {
    key: 'cafe',
    name: 'Café Compás',
    email: 'cafe@compas.test',
    tax_id: 'B47100310',
    address: ['Calle Cascajares, 2', '47002', valladolid, valladolid, 'ES'],
  },
  {
    key: 'clinica',
    name: 'Clínica Dental Campo Grande',
    email: 'recepcion@dentalcampogrande.test',
    tax_id: 'B47100427',
    address: ['Paseo de Zorrilla, 18', '47006', valladolid, valladolid, 'ES'],
  },
  {
    key: 'notaria',
    name: 'Notaría Sáez Illera',
    email: 'oficina@notaria-saez.test',
    tax_id: '09345678P',
    address: ['Calle Miguel Íscar, 9, 1.º', '47001', valladolid, valladolid, 'ES'],
  },
  {
    key: 'colegio',
    name: 'Colegio San Benito',
    email: 'secretaria@colegiosanbenito.test',
    tax_id: 'R4700012J',
    address: ['Calle San Ignacio, 4', '47003', valladolid, valladolid, 'ES'],
  },
  {
    key: 'comunidad',
    name: 'Comunidad de Propietarios Paseo de Zorrilla, 112',
    email: 'fincas@administracion-vega.test',
    tax_id: 'H47000568',
    address: ['Paseo de Zorrilla, 112', '47006', valladolid, valladolid, 'ES'],
  },
  {
    key: 'bodega',
    name: 'Bodegas Hontanar',
    email: 'compras@bodegas-hontanar.test',
    tax_id: 'A47100534',
    address: ['Carretera de Soria, km 338', '47300', 'Peñafiel', valladolid, 'ES'],
  },
  {
    key: 'marta',
    name: 'Marta Alonso Vega',
    email: 'marta.alonso@correo.test',
    tax_id: '12456789S',
    address: ['Calle Arribas, 6, 3.º', '47002', valladolid, valladolid, 'ES'],
  },
  {
    key: 'javier',
    name: 'Javier Prieto Sanz',
    email: 'javier.prieto@correo.test',
    tax_id: '12567890T',
    address: ['Calle Embajadores, 71', '47013', valladolid, valladolid, 'ES'],
  },
  {
    key: 'laurent',
    name: 'Menuiserie Laurent',
    email: 'contact@menuiserie-laurent.test',
    locale: 'fr',
    tax_id: 'FRAB123456789',
    address: ['14 rue des Carmes', '64100', 'Bayonne', 'Nouvelle-Aquitaine', 'FR'],
  },
  {
    key: 'hartley',
    name: 'Hartley Interiors Ltd',
    email: 'accounts@hartley-interiors.test',
    locale: 'en',
    tax_id: 'GB123456789',
    address: ['27 Park Row', 'LS1 5HD', 'Leeds', 'West Yorkshire', 'GB'],
  },
  {
    key: 'inmobiliaria',
    name: 'Inmobiliaria Pisuerga',
    email: 'obras@inmobiliaria-pisuerga.test',
    tax_id: 'B47100641',
    address: ['Calle Recoletas, 1', '47004', valladolid, valladolid, 'ES'],
  },
];

/** Whom the bookshop trades with: one of them also trades with the carpentry, under the same e-mail. */
export const bookshopContacts: DemoContact[] = [
  {
    key: 'ana',
    name: 'Ana Beltrán Ruiz',
    email: 'ana@cliente.test',
    tax_id: '71123456E',
    address: ['Calle Platerías, 11, 2.º B', '47003', valladolid, valladolid, 'ES'],
  },
  {
    key: 'instituto',
    name: 'Instituto Puerta del Sur',
    email: 'biblioteca@instituto-puertadelsur.test',
    tax_id: 'Q4718012D',
    address: ['Calle San Agustín, 2', '47003', valladolid, valladolid, 'ES'],
  },
];
