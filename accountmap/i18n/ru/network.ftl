# Структура клиента в мерах сетевого анализа.

help-accountmap-structure = Измерить структуру клиента ACCOUNT, для аналитика: четыре меры Кракхардта для схемы подчинения, советов и дружбы; пять мер Джонстона и Бономы для ГВПР; эффективный размер, ограничение (Бёрт) и посредничество для каждого человека. Как войти, скажут `accountmap influence` и `accountmap paths`.
    .examples =
        accountmap structure "Китеж"
        accountmap structure "Китеж" --why --all
        accountmap structure "Китеж" --day 2026-06-30 --json
option-structure-why = Сказать, что значит каждая мера.
option-structure-all = Показать всех, а не первых десять.

structure-heading = СТРУКТУРА · { $account } · { $day }
structure-networks = Сети
structure-measured = { $network } ({ $about }): { $values }
structure-not-measured = { $network }: { $why }
structure-no-links = никто не записал
structure-withheld = вам не показана
structure-network-reporting = кто кому подчиняется
structure-network-advice = советы и влияние
structure-network-friendship = дружба
structure-size-reporting = { $nodes ->
    [one] { $nodes } должность
    [few] { $nodes } должности
   *[many] { $nodes } должностей
 }, { $arcs ->
    [one] { $arcs } линия подчинения
    [few] { $arcs } линии подчинения
   *[many] { $arcs } линий подчинения
 }
structure-size-advice = { $nodes ->
    [one] { $nodes } человек
    [few] { $nodes } человека
   *[many] { $nodes } человек
 }, { $arcs ->
    [one] { $arcs } связь
    [few] { $arcs } связи
   *[many] { $arcs } связей
 }
structure-size-friendship = { $nodes ->
    [one] { $nodes } человек
    [few] { $nodes } человека
   *[many] { $nodes } человек
 }, { $arcs ->
    [one] { $arcs } дружба
    [few] { $arcs } дружбы
   *[many] { $arcs } дружб
 }
structure-connectedness = связность { $value }
structure-hierarchy = иерархичность { $value }
structure-efficiency-undirected = экономность { $value }
structure-efficiency-directed = экономность с направлением { $value }
structure-upper-boundedness = общий начальник { $value }
structure-faulty-chart = В схеме административного подчинения всё, кроме связности, должно быть равно 1: у кого-то два начальника или линии идут по кругу. accountmap lint "{ $account }"
structure-sampled-pairs = «Общий начальник» оценён по 100 000 случайных пар.
structure-sampled-ways = Посредничество оценено по путям от 100 случайных людей.

structure-group = ГВПР – те, кто участвует в закупке
structure-no-group = Ни у кого нет роли в закупке. accountmap role give ACCOUNT PERSON ROLE
structure-extensivity = охват: { $count ->
    [one] участвует { $count } человек
    [few] участвуют { $count } человека
   *[many] участвуют { $count } человек
 }
structure-vertical = по вертикали: { $count ->
    [one] { $count } уровень
    [few] { $count } уровня
   *[many] { $count } уровней
 }{ $unknown ->
    [0] { "" }
    [one] ; уровень { $unknown } человека не знаем
    [few] ; уровень { $unknown } человек не знаем
   *[many] ; уровень { $unknown } человек не знаем
 }
structure-lateral = по горизонтали: { $count ->
    [0] функций не знаем
    [one] { $count } функция ({ $functions })
    [few] { $count } функции ({ $functions })
   *[many] { $count } функций ({ $functions })
 }{ $unknown ->
    [0] { "" }
    [one] ; функцию { $unknown } человека не знаем
    [few] ; функцию { $unknown } человек не знаем
   *[many] ; функцию { $unknown } человек не знаем
 }
structure-close = связность: работают вместе { $percent } % пар
structure-lead = центральность: закупками руководит { $lead }, работает с { $count } из { $others } остальных
structure-no-lead = центральность: не знаем, кто из них работает в закупках

structure-places = Между другими, от самого большого эффективного размера
structure-place = { $name }: работает с { $count }, эффективный размер { $size }, ограничение { $constraint }, { $percent } % путей между другими
structure-alone = { $name }: не записано ни одной связи
structure-more = { $count ->
    [one] ещё { $count } человек
    [few] ещё { $count } человека
   *[many] ещё { $count } человек
 }: --all

structure-why = Что значат меры
structure-why-connectedness = связность: доля пар, которые линии или связи вообще соединяют, прямо или через других.
structure-why-hierarchy = иерархичность: среди пар, где есть путь от одного к другому, доля тех, где путь ведёт только в одну сторону.
structure-why-efficiency = экономность: 1, если связей ровно столько, сколько нужно дереву; каждая лишняя снижает её, а наибольшее число лишних (k − 1)(k − 2)/2 без направления и (k − 1)² с направлением.
structure-why-upper-boundedness = общий начальник: доля пар, у которых есть один ближайший общий начальник.
structure-why-burt = эффективный размер: с кем человек работает, без того, что у них общего. Ограничение: около 0 между многими, кто иначе не связан; 1 при единственном контакте.
structure-why-betweenness = пути между другими: доля кратчайших путей между двумя другими людьми, которые идут через этого человека.
