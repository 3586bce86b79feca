# На чём держится клиент и что будет, если кто-то уйдёт.

help-accountmap-resilience = Показать, на чём держится клиент ACCOUNT: ведут ли к тем, кто решает, пути без общих людей, у них и у нас, и с кем встретиться, если не ведут; кто из наших знает людей в одиночку и кто замещает. С --if-leaves: что будет, если человек уйдёт, их или наш.
    .examples =
        accountmap resilience "Китеж"
        accountmap resilience "Китеж" --if-leaves "Образцова"
        accountmap resilience "Китеж" --if-leaves "Тестов" --why
        accountmap resilience "Китеж" --json
option-resilience-if-leaves = Кто может уйти, их человек или наш: имя, e-mail или id.
option-resilience-why = Сказать, на чём стоят числа.

resilience-heading = НА ЧЁМ ДЕРЖИТСЯ · { $account } · { $day }
resilience-lead = { $lead } – решает: { $areas }
resilience-none = Путей нет ({ $lead }): не знаем ни этого человека, ни тех, кто передал бы слово.
resilience-direct-only = Знают напрямую: { $ours }; больше путей нет.
resilience-direct-and = Знают напрямую: { $ours }; кроме того, { $count ->
    [one] { $count } путь через других.
    [few] { $count } пути через других, без общих людей.
   *[many] { $count } путей через других, без общих людей.
 }
resilience-far = Пути не длиннее четырёх шагов нет ({ $lead }); дальше слово почти не доходит.
resilience-single = Всё держится на одном месте – { $people }: { $points ->
    [one] если этот человек уйдёт
    [few] если уйдёт хотя бы один из них
   *[many] если уйдёт хотя бы один из них
 }, путей не останется ({ $lead }).
resilience-several = { $count ->
    [one] { $count } путь
    [few] { $count } пути
   *[many] { $count } путей
 } без общих людей ({ $lead }); не останется ни одного, только если уйдут { $people }.
resilience-meet = Познакомьтесь: { $person } ({ $how }).
resilience-meet-lead = Познакомьтесь лично: { $lead }; никто из тех, кого мы не знаем, нового пути не откроет.
resilience-meet-more = Выясните, кто ещё работает рядом ({ $lead }): никто из тех, кого мы не знаем, нового пути не откроет.
resilience-who = ;{ " " }
resilience-arc-tie = знает → { $name }
resilience-arc-influences = влияет → { $name }
resilience-arc-advises = советует → { $name }
resilience-arc-friend = дружит → { $name }
resilience-arc-peer = коллега того же уровня → { $name }
resilience-arc-collaborates = работает вместе → { $name }
resilience-arc-boss = руководит → { $name }
resilience-arc-report = подчиняется → { $name }
resilience-ours-one = Из наших доходит только { $member }.
resilience-ours-several = { $count ->
    [one] Доходит { $count } из наших: { $ours }.
    [few] Доходят { $count } из наших: { $ours }.
   *[many] Доходят { $count } из наших: { $ours }.
 }
resilience-cover-introduced = Замещает { $stand_in }, клиенту представлен.
resilience-cover-introduce = Представьте замещающего: { $stand_in }; клиент пока не знаком.
resilience-cover-next = Замещающего нет; { $next } знает { $count ->
    [one] { $count } из тех же людей
    [few] { $count } из тех же людей
   *[many] { $count } из тех же людей
 } и может принять дела.
resilience-cover-none = Замещающего нет, и никто из наших не знает тех же людей: возьмите с собой коллегу.
resilience-undecided = Не знаем, кто решает ({ $area }): accountmap role give "{ $account }" PERSON decider --area { $name }
resilience-our-side = Наша сторона
resilience-member = { $member } знает { $count ->
    [one] { $count } человека
    [few] { $count } человека
   *[many] { $count } человек
 }, { $alone ->
    [0] никого в одиночку.
    [all] и никто больше из наших их не знает: { $people }.
    [one] из них в одиночку { $alone }: { $people }.
    [few] из них в одиночку { $alone }: { $people }.
   *[many] из них в одиночку { $alone }: { $people }.
 }
resilience-nobody = Никто из наших никого там не знает.
resilience-withheld = Некоторые люди, дружбы или отношения к нам вам не показаны; они могут изменить ответ.

resilience-why-best = Лучший путь: { $way }; слово дойдёт с вероятностью { $percent } %.
resilience-why-too-long = Пути не длиннее четырёх шагов нет; дальше слово почти не доходит.
resilience-why-reach = Всеми путями вместе слово дойдёт с вероятностью { $percent } %.
resilience-why-cut = { $count ->
    [one] Если уйдёт { $people }, путей через других не останется.
    [few] Если уйдут эти { $count }, путей через других не останется, и меньшего числа людей не хватит: { $people }.
   *[many] Если уйдут эти { $count }, путей через других не останется, и меньшего числа людей не хватит: { $people }.
 }
resilience-why-all-leave = { $count ->
    [one] Вероятность, что это случится за год: { $percent } % (принято: за год уходят 15 %, из категорийных менеджеров 40 %).
    [few] Вероятность, что за год уйдут все: { $percent } % (принято: за год уходят 15 %, из категорийных менеджеров 40 %).
   *[many] Вероятность, что за год уйдут все: { $percent } % (принято: за год уходят 15 %, из категорийных менеджеров 40 %).
 }
resilience-why-likeliest = Вероятнее всего за год уйдут так: { $people }, { $percent } % (принято: за год уходят 15 %, из категорийных менеджеров 40 %).

departure-theirs = ЕСЛИ УЙДЁТ { $name }
departure-ours = ЕСЛИ УЙДЁТ НАШ СОТРУДНИК { $name }
departure-vacant = Должность останется вакантной: { $seats }. Спросите заранее, кто придёт на смену.
departure-headless = Не будем знать, кто решает ({ $area }).
departure-next-lead = Решать тогда будет { $lead } ({ $areas }).
departure-lead-lost = Путей не останется ({ $lead }).
departure-lead-weaker = Лучший путь ({ $lead }) ослабнет с { $before } % до { $after } %: { $way }.
departure-lead-too-long = Лучший путь ({ $lead }), теперь { $before } %, пропадёт: останутся только пути длиннее четырёх шагов.
departure-fewer-ways = { $count ->
    [one] Останется { $count } путь без общих людей из { $before } ({ $lead }).
    [few] Останутся { $count } пути без общих людей из { $before } ({ $lead }).
   *[many] Останется { $count } путей без общих людей из { $before } ({ $lead }).
 }
departure-as-it-is = { $lead }, как сейчас
departure-would-be = { $lead }, как было бы
departure-lead-never = Путей нет и сегодня ({ $lead }).
departure-lead-holds = Пути сохранятся ({ $lead }).
departure-lost = { $count ->
    [one] Никто из наших больше не будет знать: { $people }.
    [few] Никто из наших больше не будет знать ({ $count } человека): { $people }.
   *[many] Никто из наших больше не будет знать ({ $count } человек): { $people }.
 }
departure-weaker = Будем знать хуже: { $person }, { $before } → { $after }, дальше через: { $member }.
departure-more-ties = { $count ->
    [one] Ещё { $count } человека будем знать хуже.
    [few] Ещё { $count } человек будем знать хуже.
   *[many] Ещё { $count } человек будем знать хуже.
 }
departure-cut-off = { $count ->
    [one] Пути не останется и к тем, кого мы не знаем: { $people }.
    [few] Пути не останется и к тем, кого мы не знаем: { $people }.
   *[many] Пути не останется и к тем, кого мы не знаем: { $people }.
 }
departure-owns = Решите, кто будет отвечать за { $count ->
    [one] { $count } контакт.
    [few] { $count } контакта.
   *[many] { $count } контактов.
 }
departure-nothing = Из того, что есть на карте, не пропадёт ничего.
