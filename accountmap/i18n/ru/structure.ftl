# Правка из командной строки: подчинение, функции, наши сотрудники, замещения; любая запись одной строкой.

entity-from = с { $day }
entity-until = до { $day }
entity-uncertain = не наверняка
entity-stand-in = { $stand_in } замещает: { $member }
entity-introduced = представлен клиенту
entity-list-empty = На сегодня ничего нет. Прошлое и будущее покажет --any-day.
team-list-empty = Наших сотрудников пока нет. Добавить: `accountmap team add КЛИЕНТ ИМЯ`.
team-seniority = уровень { $seniority }
team-may-meet = встречается до уровня { $seniority }
hint-second-manager = Ещё один, функциональный: `accountmap line add КЛИЕНТ КТО РУКОВОДИТЕЛЬ --kind dotted`. Вместо нынешнего: `accountmap person move КЛИЕНТ КТО --manager РУКОВОДИТЕЛЬ`.
hint-reporting-cycle = Линии покажет `accountmap line list КЛИЕНТ --who КТО`, завершит `accountmap line end КЛИЕНТ КТО РУКОВОДИТЕЛЬ`.
hint-already-left = Даты и их id покажет `accountmap entity list КЛИЕНТ assignment --who КТО --any-day`, исправит `accountmap entity edit КЛИЕНТ assignment ID valid_to=ДЕНЬ`.
hint-several-lines = Добавьте --kind solid или --kind dotted либо назовите должности по id.

error-several-lines = Между { $report } и { $manager } несколько линий подчинения: { $lines }. Уточните, какая имеется в виду: назовите вид линии или обе должности по id.
    .title = Какая линия подчинения?

help-accountmap-line = Показать, провести, изменить и завершить линии подчинения. Подчинённого и руководителя называют по имени, почте или id, должность – по id.
    .examples =
        accountmap line list "Китеж" --who "Анна Выдумкина"
        accountmap line add "Китеж" "Вера Образцова" "Анна Выдумкина"
        accountmap line end "Китеж" "Вера Образцова" "Анна Выдумкина" --on 2026-11-30
help-accountmap-line-list = Показать, кто кому подчиняется, с id линий.
    .examples =
        accountmap line list "Китеж"
        accountmap line list "Китеж" --who "Анна Выдумкина" --any-day
help-accountmap-line-add = Записать, что REPORT подчиняется MANAGER, или указать даты уже записанной линии. Чтобы сменить руководителя, нужна `person move`.
    .examples =
        accountmap line add "Китеж" "Вера Образцова" "Анна Выдумкина" --from 2026-12-01
        accountmap line add "Китеж" "Вера Образцова" "Глеб Небывалов" --kind dotted
help-accountmap-line-make = Сделать линию от REPORT к MANAGER административной (solid) или функциональной (dotted), в том числе задним числом.
    .examples =
        accountmap line make "Китеж" "Вера Образцова" "Глеб Небывалов" dotted
help-accountmap-line-end = Записать, что REPORT больше не подчиняется MANAGER; прежнее останется в истории.
    .examples =
        accountmap line end "Китеж" "Вера Образцова" "Анна Выдумкина"
        accountmap line end "Китеж" "Вера Образцова" "Глеб Небывалов" --kind dotted --on 2026-11-30
help-accountmap-line-remove = Убрать линию, которой не было: её записали по ошибке.
    .examples =
        accountmap line remove "Китеж" "Вера Образцова" "Анна Выдумкина"

help-accountmap-function = Записать, где у клиента функция, если на карте ею никто не занят: её нет, её ведёт другая компания, за неё отвечает портал или мы не знаем.
    .examples =
        accountmap function set "Китеж" logistics served_by --served-by "Буян"
        accountmap function set "Китеж" records none
        accountmap function end "Китеж" records
help-accountmap-function-list = Показать, что записано о функциях.
    .examples =
        accountmap function list "Китеж"
help-accountmap-function-set = Записать, где функция: unknown – не выяснено, none – у клиента её нет, served_by – ведёт другая компания, channel_only – только портал или общий ящик. Без --from исправляет записанное раньше.
    .examples =
        accountmap function set "Китеж" records none --note "все документы идут через ЭДО"
        accountmap function set "Китеж" logistics served_by --served-by "Буян" --from 2026-12-01
help-accountmap-function-end = Записать, что сказанное о функции больше не верно.
    .examples =
        accountmap function end "Китеж" records --on 2026-11-30

help-accountmap-team = Показать, добавить и изменить наших сотрудников. Они общие для рабочего пространства; ACCOUNT – клиент, в истории которого останется изменение.
    .examples =
        accountmap team list
        accountmap team add "Китеж" "Тестов Т." --function sales --may-meet 5
        accountmap team edit "Китеж" "Тестов Т." --name "Тестов Тимофей"
help-accountmap-team-list = Показать наших сотрудников и с кем им можно встречаться.
    .examples =
        accountmap team list
help-accountmap-team-add = Добавить нашего сотрудника по имени NAME.
    .examples =
        accountmap team add "Китеж" "Тестов Т." --email testov@ours.example --function sales --seniority 4
help-accountmap-team-edit = Исправить записанное о нашем сотруднике MEMBER; его называют по имени, почте или id.
    .examples =
        accountmap team edit "Китеж" "Тестов Т." --name "Тестов Тимофей"
        accountmap team edit "Китеж" "Тестов Т." --may-meet 6 --clear phone
help-accountmap-team-remove = Убрать нашего сотрудника, добавленного по ошибке: если его не называют ни контакты, ни касания, ни замещения.
    .examples =
        accountmap team remove "Китеж" "Тестов Т."

help-accountmap-stand-in = Записать, кто из наших кого замещает у клиента, с какого и по какой день и представлен ли он клиенту.
    .examples =
        accountmap stand-in add "Китеж" "Тестов Т." "Шаблонов Ш." --from 2026-12-07 --until 2026-12-21
        accountmap stand-in add "Китеж" "Тестов Т." "Шаблонов Ш." --introduced
        accountmap stand-in end "Китеж" "Тестов Т." "Шаблонов Ш."
help-accountmap-stand-in-list = Показать, кто кого замещает.
    .examples =
        accountmap stand-in list "Китеж" --any-day
help-accountmap-stand-in-add = Записать, что STAND_IN замещает MEMBER, или исправить записанное об этом замещении.
    .examples =
        accountmap stand-in add "Китеж" "Тестов Т." "Шаблонов Ш." --from 2026-12-07 --until 2026-12-21
        accountmap stand-in add "Китеж" "Тестов Т." "Шаблонов Ш." --introduced
help-accountmap-stand-in-end = Записать, что STAND_IN больше не замещает MEMBER.
    .examples =
        accountmap stand-in end "Китеж" "Тестов Т." "Шаблонов Ш." --on 2026-12-15

option-who = Только то, где назван этот человек, наш сотрудник или должность (по id).
option-any-day = Показать и прошлое, и будущее.
option-line-end-kind = Какая линия имеется в виду, если их несколько.
option-line-remove-kind = Какая линия имеется в виду, если их несколько.
option-line-add-kind = solid – административный руководитель, он один; dotted – функциональный, сколько угодно.
option-served-by = Компания, которая это делает, если она есть среди клиентов: имя или id.
option-may-meet = До какого уровня у клиента сотрудник встречается без нашего старшего.
option-introduced = Представлен ли замещающий клиенту.

help-accountmap-entity = Показать и изменить записи любого вида по их полям (названия полей – как в API): для того, чего не умеют другие команды, например для дат назначения. Людей, наших сотрудников, должности и клиентов называют по имени или id. KIND – одно из: person, position, assignment, reporting_line, lateral_link, buying_role, stance, motivation, function_status, team_member, relationship, stand_in, touchpoint, distinction.
    .examples =
        accountmap entity list "Китеж" assignment --who "Анна Выдумкина"
        accountmap entity edit "Китеж" assignment 3f9c2a10b7d4e8f1 valid_from=2024-03-01
        accountmap entity remove "Китеж" stance 9ad1c04e77b2f360
help-accountmap-entity-list = Показать записи одного вида с их id.
    .examples =
        accountmap entity list "Китеж" assignment --any-day
        accountmap entity list "Китеж" stance --who "Анна Выдумкина"
help-accountmap-entity-show = Показать одну запись вида KIND (по id) со всеми полями.
    .examples =
        accountmap entity show "Китеж" assignment 3f9c2a10b7d4e8f1
help-accountmap-entity-add = Добавить запись вида KIND; поле с несколькими значениями указывают несколько раз.
    .examples =
        accountmap entity add "Китеж" stance person="Анна Выдумкина" value=1 valid_from=2026-11-01
        accountmap entity add "Китеж" touchpoint members="Тестов Т." people="Анна Выдумкина" people="Вера Образцова" channel=call at=2026-11-24T10:30
help-accountmap-entity-edit = Исправить поля записи вида KIND (по id), в том числе задним числом; FIELD= без значения очищает поле.
    .examples =
        accountmap entity edit "Китеж" assignment 3f9c2a10b7d4e8f1 valid_from=2024-03-01 valid_to=
help-accountmap-entity-remove = Убрать запись вида KIND (по id), сделанную по ошибке.
    .examples =
        accountmap entity remove "Китеж" buying_role 3f9c2a10b7d4e8f1
