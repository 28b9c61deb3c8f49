-- Searching: what counts as the same, in what is stored and in what is typed; words in any order; the same for every list.
begin;
select plan(75);

select is(private.folded(given), folded, format('folds %L', given)) from (values
  ('José Núñez', 'jose nunez'), (U&'Jose\0301 Nu\0301n\0303ez', 'jose nunez'), ('L’Estel', 'lestel'), ('l''estel', 'lestel'),
  ('l´estel', 'lestel'), ('l`estel', 'lestel'), ('Col·legi', 'collegi'), ('Coŀlegi', 'collegi'), ('COL·LEGI', 'collegi'),
  ('col.legi', 'collegi'), ('Łódź', 'lodz'), ('Şanlıurfa', 'sanliurfa'), ('İSTANBUL', 'istanbul'), ('ISPARTA', 'isparta'),
  ('Straße', 'strasse'), ('STRASSE ẞ', 'strasse ss'), ('Ølgod Đorđe', 'olgod dorde'), ('Țăndărei', 'tandarei'),
  ('Œuvre Æther', 'oeuvre aether'), ('Þór Guðrún', 'thor gudrun'), ('Ħamrun Deatŋu', 'hamrun deatnu'), ('ＡＣＭＥ　１２', 'acme 12'),
  ('oﬁcina ﬂor', 'oficina flor'), ('B-12345678', 'b12345678'), ('12.345.678-Z', '12345678z'), ('F2026/0038', 'f20260038'),
  (U&'pla\00ADno \200Bnuevo', 'plano nuevo'), ('Olmedo, S. L. U.', 'olmedo, slu'), ('Peña, S. L.', 'pena, sl'), ('J. M. García', 'jm garcia'), ('ΟΔΟΣ οδός', 'οδοσ οδοσ'), ('Алёна', 'алена'), ('№ 5, 2ª m²', 'no 5, 2a m2'), ('', '')) as x (given, folded);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('vecinos'));
select tests.let('owner', tests.member(tests.the('org'), 'owner'));
insert into public.contacts (org_id, name, email, tax_id) select tests.the('org'), name, email, tax_id from (values
  ('García Pérez, María', 'mgarcia@cliente.test', 'B-12345678'), (U&'Jose\0301 Nu\0301n\0303ez', null, null),
  ('L’Estel', null, null), ('Col·legi Sant Jordi', null, null), ('100% Ñandú_Sur \ Norte', null, null),
  ('Olmedo López, S. L.', null, null), ('Jean-Pierre Ruiz, S. Coop.', null, null)) as c (name, email, tax_id);
insert into public.contacts (org_id, name) values (tests.the('other'), 'María García');
select tests.let('maria', (select id from public.contacts where name = 'García Pérez, María'));
create function pg_temp.line(p_number integer, p_reference text, p_text text) returns void language plpgsql as $$
declare
  v_document uuid := tests.draft(tests.the('org'), tests.the('maria'));
begin
  update public.documents set reference = p_reference where id = v_document;
  update public.document_lines set description = p_text where document_id = v_document;
  perform tests.step_back();
  perform public.issue_document(tests.the('org'), v_document, '2026-03-01');
end
$$;
select pg_temp.line(1, 'AB/12', 'Col·locació de rètol, 1,5 m'), pg_temp.line(2, null, 'Instal·lació de l’aigua');

create function pg_temp.contacts(p_search text) returns text language sql as $$
  select string_agg(f.name, ' | ' order by f.name) from public.find_contacts(tests.the('org'), jsonb_build_object('search', p_search), 50) f
$$;
create function pg_temp.documents(p_search text) returns text language sql as $$
  select string_agg(f.number, ' ' order by f.number) from public.find_documents(tests.the('org'), jsonb_build_object('search', p_search)) f
$$;
grant execute on function pg_temp.contacts(text), pg_temp.documents(text) to authenticated;
select tests.act_as(tests.the('owner'));

select is(pg_temp.contacts(typed), found, format('a contact is found by %L', typed)) from (values
  ('maria garcia', 'García Pérez, María'), ('García, María', 'García Pérez, María'), ('perez,maria', 'García Pérez, María'),
  ('  maria   PEREZ ', 'García Pérez, María'), ('mar gar mgarcia@', 'García Pérez, María'), ('b12345678', 'García Pérez, María'),
  ('B-12.345.678', 'García Pérez, María'), ('núñez josé', U&'Jose\0301 Nu\0301n\0303ez'), (U&'nun\0303ez', U&'Jose\0301 Nu\0301n\0303ez'),
  ('l''estel', 'L’Estel'), ('lestel', 'L’Estel'), ('l´estel', 'L’Estel'), ('"jordi" (collegi)', 'Col·legi Sant Jordi'),
  ('100%', '100% Ñandú_Sur \ Norte'), ('u_s', '100% Ñandú_Sur \ Norte'), ('\', '100% Ñandú_Sur \ Norte'),
  ('olmedo sl', 'Olmedo López, S. L.'), ('S.L. olmedo', 'Olmedo López, S. L.'), ('olmedo S. L.', 'Olmedo López, S. L.'), ('S.L', 'Olmedo López, S. L.'),
  ('Olmedo-López', 'Olmedo López, S. L.'), ('jean pierre', 'Jean-Pierre Ruiz, S. Coop.'), ('jeanpierre', 'Jean-Pierre Ruiz, S. Coop.'),
  ('Jean-Pierre', 'Jean-Pierre Ruiz, S. Coop.'), ('s.coop.', 'Jean-Pierre Ruiz, S. Coop.'), ('d’l''estel', null), ('maria lopez', null), ('%a', null), ('’', null), ('...', null), (U&'\0301', null), (',', null)) as x (typed, found);

select is(pg_temp.documents(typed), found, format('a document is found by %L', typed)) from (values
  ('colocacio 1,5', null), ('collocacio 1,5', 'F2026-0001'), ('rètol col·locació', 'F2026-0001'), ('aigua instal.lacio', 'F2026-0002'),
  ('F2026-1', 'F2026-0001'), ('f20260002', 'F2026-0002'), ('ab12', 'F2026-0001'), ('maria garcia f2026–0002', 'F2026-0002')) as x (typed, found);
select is(public.invitation_reach(tests.the('org'), null, '{"search": "María, garcía"}') ->> 'total', '1',
  'everything that matches is what the list shows');

select * from finish();
rollback;
