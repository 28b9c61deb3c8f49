-- M3: the merchant's look, in the hands of its owners and administrators.
begin;
select plan(25);

select tests.let('org', tests.merchant('talleres')), tests.let('other', tests.merchant('otros'));
select tests.let('staff', tests.member(tests.the('org'), 'staff')), tests.let('owner', tests.member(tests.the('org'), 'owner'));
insert into storage.objects (bucket_id, name) select 'logos', format('%s/%s-2x1.png', o, repeat('a', 64))
from unnest(array[tests.the('org'), tests.the('other')]) o;

select throws_ok(format($$ update public.organizations set logo_path = 'javascript:alert(1)' where id = %L $$, tests.the('org')),
  '23514', null, 'a logo is a path in storage and nothing else');
select tests.act_as(tests.the('staff'));
select throws_ok($$ select public.set_logo(tests.the('org')) $$, 'DENID', null, 'staff sets no logo');
select tests.act_as(tests.the('owner'));
select throws_ok($$ update public.organizations set logo_path = null $$, '42501', null, 'nobody writes the path past the function');
select lives_ok($$ select public.set_logo(tests.the('org'), format('%s/%s-2x1.png', tests.the('org'), repeat('a', 64))) $$,
  'an owner puts a stored one there');
select throws_ok($$ select public.set_logo(tests.the('org'), format('%s/%s-2x1.png', tests.the('other'), repeat('a', 64))) $$,
  'NTFND', null, '… no other merchant''s');
select throws_ok($$ select public.set_logo(tests.the('org'), format('%s/%s-2x1.png', tests.the('org'), repeat('b', 64))) $$,
  'NTFND', null, '… and none that nobody stored');
select is((select count(*) from public.audit_log where action = 'organizations.changed' and actor = tests.the('owner')
  and detail ? 'logo_path'), 1::bigint, '… which is remembered under the owner''s name');
select lives_ok($$ select public.set_logo(tests.the('org')) $$, '… and takes it away');

-- A9: the address of the portal.
select is(public.change_slug(tests.the('org'), ' Nuevos-Talleres '), 'nuevos-talleres', 'an owner gives the portal another address');
select is(public.portal_front('nuevos-talleres') ->> 'slug', 'nuevos-talleres', '… by which it is found');
select is(public.portal_front('TALLERES') ->> 'slug', 'nuevos-talleres', '… as by the old one, which tells the new');
select is((select detail -> 'slug' from public.audit_log where action = 'organizations.changed' and detail ? 'slug'), '["talleres", "nuevos-talleres"]'::jsonb,
  '… and that is remembered');
select throws_ok(format('select public.change_slug(%L, %L)', tests.the('org'), bad), code, null, why)
from (values ('otros', 'SLGTK', '… not one that is another''s'), ('admin', 'SLGRS', '… nor the product''s own'),
  ('', 'SLGFM', '… nor none'), (null, 'SLGFM', '… nor nothing'), ('ñandú', 'SLGFM', '… nor with other letters'), ('a', 'SLGFM', '… nor one letter'),
  ('-a', 'SLGFM', '… nor a hyphen first'), ('a--b', 'SLGFM', '… nor two'), (repeat('a', 41), 'SLGFM', '… nor without end')) as b (bad, code, why);
select is(public.change_slug(tests.the('org'), 'talleres'), 'talleres', '… and goes back to one it had');
select tests.act_as(tests.the('staff'));
select throws_ok($$ select public.change_slug(tests.the('org'), 'mio') $$, 'DENID', null, 'staff changes no address');
select tests.step_back();
select throws_ok($$ update public.organizations set slug = 'nuevos-talleres' where slug = 'otros' $$, '23505', null,
  'an address that a merchant had is nobody else''s, whoever asks');
insert into private.slugs (slug, org_id) select 'talleres-' || n, tests.the('org') from generate_series(1, 8) n;
select tests.act_as(tests.the('owner'));
select throws_ok($$ select public.change_slug(tests.the('org'), 'uno-mas') $$, 'STATE', null, 'ten addresses are enough');

select * from finish();
rollback;
