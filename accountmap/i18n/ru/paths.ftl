# Пути влияния: от нас к человеку у клиента, шаг за шагом.

help-accountmap-paths = Найти пути: через кого наше слово дойдёт до человека у клиента ACCOUNT, с какой вероятностью и где оно скорее всего потеряется. В пути не больше четырёх шагов; он не идёт через тех, кто против нас, и между теми, кто в конфликте. Назовите человека, роль или функцию.
    .examples =
        accountmap paths "Сеть «Тридевятое»" --to "Сказкин Глеб Ильич"
        accountmap paths "Сеть «Тридевятое»" --role decider --area contracts
        accountmap paths "Сеть «Тридевятое»" --function logistics --why
option-paths-to = До кого дойти: имя, почта или id.
option-paths-role = До всех, кто играет эту роль в закупке.
option-paths-area = В закупках или в договорах; без роли – до всех, у кого там есть роль.
option-paths-function = До всех, кто отвечает за эту функцию.
option-paths-ways = Сколько путей показать к каждому человеку, самое большее.
option-paths-why = Сказать, на чём держится каждое число.
option-paths-seed = Число, с которого начинаются испытания; то же число – тот же ответ.
paths-say-whom = Скажите, до кого дойти: --to ЧЕЛОВЕК, --role, --area или --function.
paths-one-or-many = Назовите или человека (--to), или роль, область, функцию.

paths-heading = ПУТИ ВЛИЯНИЯ · { $account } · { $day }
paths-nobody-plays = У клиента { $account } не выяснено, кто это: { $what }. Выясните и запишите: `accountmap role give КЛИЕНТ КТО РОЛЬ` или `accountmap person edit КЛИЕНТ КТО --function ФУНКЦИЯ`.
paths-what-function = функция «{ $function }»
paths-what-role = { $role }
paths-what-role-area = { $role } ({ $area })
paths-what-area = любая роль в области «{ $area }»
paths-to = К кому: { $who }
paths-opposed = { $name }: записано, что против нас; слово дойдёт, но это не значит, что ему будут рады.
paths-line = { $place }. { $percent } %  { $chain }
paths-us = мы
paths-weakest = слабое звено: { $step }
paths-weakest-of-all = { $step } ← слабое звено
paths-reach = { $percent } % всеми путями вместе{ $trials ->
    [0] { "" }
   *[other] { " " }(± { $error }, испытаний: { $trials })
 }.
paths-disjoint = { $count ->
    [one] Любые два пути идут через кого-то общего.
    [few] { $count } пути не имеют общих людей: { $through }.
   *[many] { $count } путей не имеют общих людей: { $through }.
 }
paths-only-way = Другого пути нет.
paths-disjoint-direct = напрямую
paths-none = Пути не длиннее четырёх шагов нет: { $name }.
paths-first-contact = Сначала познакомьтесь: { $name }. Оттуда { $percent } %, { $chain }.
paths-first-contact-none = На карте никто не ведёт к цели: { $name }. Выясните, с кем этот человек работает и кто ему подчиняется.
paths-withheld-people = Часть людей вам не показана; могут быть другие пути.
paths-withheld-stances = Отношение к нам вам не показано: путь может идти через того, кто против нас.
paths-withheld-friendships = Дружеские связи вам не показаны; могут быть другие пути.

paths-who = { $name }, { $title }
paths-elsewhere = { $name } ({ $account })
paths-step-tie = { $member } знает: { $end } – { $state }{ $days ->
    [-1] , только со слов
    [0] , последний контакт сегодня
    [one] , последний контакт { $days } день назад
    [few] , последний контакт { $days } дня назад
   *[many] , последний контакт { $days } дней назад
 }
paths-step-tie-owner = { $step }; за контакт отвечает { $owner }
paths-step-influences = { $start } влияет, прислушивается { $end }
paths-step-advises = { $start } даёт советы, слушает { $end }
paths-step-friend = { $start } и { $end } дружат
paths-step-peer = { $start } и { $end } – коллеги одного уровня
paths-step-collaborates = { $start } и { $end } работают вместе
paths-step-boss = руководитель – { $start }, в подчинении { $end }
paths-step-report = { $start } в подчинении, руководитель – { $end }
paths-step-indirect = { $step } (пунктирная линия или через вакансию)
paths-step-why-tie = { $step }: { $percent } %
paths-step-why = { $step }: { $percent } % = { $strength } (насколько близко знакомы{ $declared ->
    [no] , не сказано: принято 0,50
   *[yes] { "" }
 }) × { $factor } (насколько легко слово проходит такой связью){ $source ->
    [none] { "" }
   *[other] ; источник: { $source }
 }{ $also ->
    [none] { "" }
   *[other] ; ещё: { $also }
 }

arc-tie = наш контакт
arc-influences = влияет
arc-advises = советует
arc-friend = дружба
arc-peer = один уровень
arc-collaborates = работают вместе
arc-boss = руководитель
arc-report = подчинённый
tie-state-never = не знакомы
tie-state-weak = слабый контакт
tie-state-moderate = рабочий контакт
tie-state-strong = сильный контакт
