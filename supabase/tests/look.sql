-- M3: the merchant's look, in the hands of its owners and administrators.
begin;
select plan(8);

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

select * from finish();
rollback;
