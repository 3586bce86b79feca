# Чьё слово весит: оценка словами, её слагаемые, чего не знаем.

help-accountmap-influence = Показать, чьё слово весит у клиента ACCOUNT, от самых влиятельных: ранг, сколько человек ниже, у кого спрашивают совета, близость к тем, кто решает, место между группами. Дружба не считается, и кого знаем мы – тоже. Чего никто не записал, то не учтено, а не принято за 0.
    .examples =
        accountmap influence "Китеж"
        accountmap influence "Китеж" --person "Образцова" --why
        accountmap influence "Китеж" --day 2026-06-30 --json
option-influence-person = Только этот человек: имя, e-mail или id.
option-influence-all = Показать всех, а не первых шестьдесят.
option-influence-why = Сказать, на чём стоит каждое число.

influence-heading = ВЛИЯНИЕ · { $account } · { $day }
influence-empty = На эту дату на карте никого нет.
influence-line = { $place }. { $who }: { $standing }
influence-who = { $name }, { $title }
influence-standing = { $standing }, { $points } из 100; { $support }
influence-unknown = не знаем: на карте нет ничего, что говорило бы об этом
influence-and-more = { " " }и ещё { $count }

standing-strong = сильное
standing-some = заметное
standing-little = слабое
standing-unknown = не знаем

support-well = данных достаточно
support-partly = данных немного
support-thinly = данных мало

influence-term-rank = ранг
influence-term-span = сколько человек ниже
influence-term-advice = спрашивают совета
influence-term-coalition = близость к тем, кто решает
influence-term-brokerage = место между группами

influence-points = { $points } из { $most }, { $term }: { $why }
influence-left-out = не учтено, { $term }: { $why }

influence-why-rank = { $count ->
    [1] рабочий или служащий
    [2] специалист
    [3] старший специалист или руководитель группы
    [4] начальник отдела
    [5] директор по направлению или заместитель руководителя
   *[6] руководитель компании, собственник, совет
 } (уровень { $count } из { $of })
influence-why-span = { $count ->
    [0] ниже никого
    [one] ниже { $count } человек
    [few] ниже { $count } человека
   *[many] ниже { $count } человек
 } из { $of } на карте
influence-why-advice = { $count ->
    [0] совета не спрашивает никто
    [one] совета спрашивает { $count } человек
    [few] совета спрашивают { $count } человека
   *[many] совета спрашивают { $count } человек
 }; выше { $percent } % тех, о ком это записано (их { $of })
influence-why-coalition = { $count ->
    [0] решает сам или возглавляет компанию
    [one] { $count } шаг до тех, кто решает: { $people }
    [few] { $count } шага до тех, кто решает: { $people }
   *[many] { $count } шагов до тех, кто решает: { $people }
 }
influence-why-apart = связи не ведут ни к кому, кто решает
influence-why-brokerage-most = { $count ->
    [one] работает с { $count } человеком
    [few] работает с { $count } людьми
   *[many] работает с { $count } людьми
 }, и мало кто из них связан иначе
influence-why-brokerage-some = { $count ->
    [one] работает с { $count } человеком
    [few] работает с { $count } людьми
   *[many] работает с { $count } людьми
 }, и некоторые из них связаны и без этого
influence-why-brokerage-few = { $count ->
    [1] работает только с одним человеком, поэтому не стоит ни между кем
    [one] работает с { $count } человеком, и большинство связаны и без этого
    [few] работает с { $count } людьми, и большинство связаны и без этого
   *[many] работает с { $count } людьми, и большинство связаны и без этого
 }

influence-gap-no-level = не знаем, какого уровня должность
influence-gap-alone = на карте больше никого нет
influence-gap-not-drawn = по схеме не видно, где стоит
influence-gap-in-circle = схема здесь идёт по кругу, выше нет никого
influence-gap-no-advice-known = никто не записал, кто у кого спрашивает совета
influence-gap-not-named = не записано ни кто спрашивает совета, ни у кого
influence-gap-no-decider = не знаем, кто решает и кто возглавляет компанию
influence-gap-no-link = не записано ни одной связи

influence-to-ask = Чтобы знать больше, спросите:
influence-ask-no-decider = Кто решает? accountmap role give "{ $account }" PERSON decider
influence-ask-no-advice-known = У кого спрашивают, прежде чем решить? accountmap link "{ $account }" ADVISER advises PERSON
influence-ask-no-level = { $count ->
    [one] Какой уровень должности ({ $count } человек): { $people }?
    [few] Какой уровень должности ({ $count } человека): { $people }?
   *[many] Какой уровень должности ({ $count } человек): { $people }?
 } accountmap person edit "{ $account }" PERSON --seniority 1…6
influence-ask-not-drawn = { $count ->
    [one] Кому подчиняется { $people }?
    [few] Кому подчиняются ({ $count } человека): { $people }?
   *[many] Кому подчиняются ({ $count } человек): { $people }?
 } accountmap person move "{ $account }" PERSON --manager MANAGER
influence-ask-in-circle = Кто выше на самом деле? Схема идёт по кругу: { $people }. accountmap lint "{ $account }"
