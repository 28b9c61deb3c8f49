-- Tries are counted in sliding windows; a key fills its own window and no other.
begin;
select plan(11);
select tests.act_as_server();

select is((select array_agg(distinct public.count_try('sign_in.account', 'ana')) from generate_series(1, 8)), array[0], 'eight tries pass');
select cmp_ok(public.count_try('sign_in.account', 'ana'), '>', 0, 'the ninth waits');
select cmp_ok(public.count_try('sign_in.account', 'ana'), '<=', 900, '… a quarter of an hour at most');
select is(public.count_try('sign_in.account', 'eva'), 0, 'another account does not');
select is(public.count_try('password.account', 'ana'), 0, 'nor the same one in another matter');
select throws_ok($$ select public.count_try('anything', 'ana') $$, 'INVAL', null, 'what has no limit is not counted');
select tests.step_back();
select is((select count(*) from private.tries where scope = 'sign_in.account'), 9::bigint, 'refused tries lengthen nothing');
update private.tries set at = at - interval '15 minutes';
select is(public.count_try('sign_in.account', 'ana'), 0, 'a quarter of an hour later there is room again');
update private.tries set at = at - interval '1 day';
select cmp_ok(public.forget_expired(), '>=', 10, 'and what is a day old is forgotten');

-- A clock that was ahead and was set back.
select public.count_try('sign_in.account', 'ida') from generate_series(1, 8);
update private.tries set at = at + interval '3 hours';
select is(public.count_try('sign_in.account', 'ida'), 0, 'tries of the future keep nobody out');
select cmp_ok(public.forget_expired(), '>=', 8, '… and are forgotten');

select * from finish();
rollback;
