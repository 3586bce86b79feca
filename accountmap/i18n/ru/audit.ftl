# Что говорит проверка контактов. На каждый код вывода одно предложение; имена уже соединены.

verdict-pass = правило выполнено
verdict-fail = правило не выполнено
verdict-unknown = мало данных
verdict-early = новый клиент: ещё ни с кем не знакомы

verdict-mark-pass = ✓
verdict-mark-fail = ✗
verdict-mark-unknown = ?

rule-C1 = Четыре контакта
rule-C2 = Вертикальная связь
rule-C3 = Горизонтальная связь
rule-C4 = Кто решает
rule-C4-buyer = Закупщик
rule-C4-gatekeeper = Секретарь или помощник
rule-C5 = Контакты в функциях
rule-C5-known = Известно, кто

audit-c1-enough = живых контактов: { $count }, самые сильные – { $people }
audit-c1-short = { $have ->
    [0] живых контактов нет, а нужно { $required }
   *[other] живых контактов { $have } из { $required }: { $people }; нужно ещё { $count }
 }
audit-c2-line = { $chain }
audit-c2-no-level-below = { $people } – ЛПР, ниже никто не работает
audit-c2-who-decides = Кто решает по закупкам? На карте нет ни одного ЛПР.
audit-c2-decider-not-active = нет живого контакта с ЛПР по закупкам ({ $people }) и ни с кем выше
audit-c2-nobody-below = ниже в подчинении ({ $first }) нет ни одного живого контакта; ближе всех { $second }
audit-c2-fill-below = ниже в подчинении ({ $people }) никто не известен по имени; выясните, кто там работает
audit-c3-recorded = { $people } ({ $functions }): { $link }
audit-c3-structural = { $people } ({ $functions }), рядом в структуре
audit-c3-no-pair = нет двух живых контактов из разных функций, где ни один не подчинён другому
audit-c3-meet = { $functions }: познакомиться – { $people }
audit-c3-find = { $functions }: выяснить, кто этим занимается
audit-c4-both = { $people } решает и по закупкам, и по договорам
audit-c4-purchasing = { $people } решает по закупкам
audit-c4-contracts = { $people } решает по договорам или подписывает
audit-c4-meet-purchasing = нет живого контакта с ЛПР по закупкам ({ $people })
audit-c4-meet-both = нет живого контакта с ЛПР: { $people } решает и по закупкам, и по договорам
audit-c4-meet-contracts = нет живого контакта с ЛПР или подписантом по договорам ({ $people })
audit-c4-who-purchasing = Кто решает по закупкам?
audit-c4-who-contracts = Кто решает по договорам и кто их подписывает?
audit-c4-decider-buys = { $people } и решает, и закупает
audit-c4-buyer = повседневные закупки ведёт { $people }
audit-c4-meet-buyer = нет живого контакта с закупщиком ({ $people })
audit-c4-who-buys = Кто закупает у нас изо дня в день?
audit-c4-gatekeeper = { $people }
audit-c4-who-keeps-the-door = Через кого попадают к ЛПР: секретарь, помощник?
audit-c5-active = { $functions }: { $people }
audit-c5-none = { $functions }: у клиента такой функции нет
audit-c5-meet = { $functions }: живого контакта нет, познакомиться – { $people }
audit-c5-only-channel = { $functions }: только портал или общий ящик; найдите человека
audit-c5-who = Кто у клиента отвечает за функцию «{ $functions }»?
audit-c5-who-serves = Функцию «{ $functions }» для клиента ведёт другая компания: кто там наш контакт?
audit-c5-known = { $functions }: { $people }
audit-c5-channel = { $functions }: портал или общий ящик
audit-ask-reports-to = Кому подчиняется { $people }?
audit-ask-who-reports = Кто подчиняется: { $people }?
audit-ask-function = Чем занимается { $people }?
audit-ask-works-with = Работают ли вместе { $people }?
audit-early = Клиент новый, ещё ни с кем не знакомы.
audit-withheld = Часть людей вам не показана; они могут изменить ответ.

audit-nobody = никого
audit-vacancy = вакансия: { $title }
audit-placeholder = не выяснено, кто: { $title }
audit-untitled = должность
audit-and = { $first } и { $last }
audit-declared-only = { $name } (только со слов)

audit-heading = ПРОВЕРКА КОНТАКТОВ · { $day }
audit-summary = { $total ->
    [one] { $total } клиент
    [few] { $total } клиента
   *[many] { $total } клиентов
 }: выполняют правило { $pass }, не выполняют { $fail }, мало данных { $unknown }{ $early ->
    [0] { "" }
   *[other] { " " }(из них новых { $early })
 }.
audit-account = { $mark } { $name } ({ $details }): { $verdict }
audit-account-details = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }, живых контактов { $active }
audit-account-tier = категория { $tier }, { $details }
audit-missing = не хватает: { $text }
audit-question = спросить: { $text }
audit-empty = Клиентов пока нет. Загрузите файл: `accountmap import people ФАЙЛ --account КЛИЕНТ`, или посмотрите пример: `accountmap demo`.
