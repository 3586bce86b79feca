# Правка из командной строки: люди и должности.

edit-source = командная строка
edit-nothing = Ничего не изменилось: это уже записано.
edit-dry = Ничего не записано. Изменилось бы:
edit-verdict = { $name }: { $before } → { $after } { $verdict }
edit-ask-reports = { $person } – руководитель; подчинённые: { $reports }. Кому они будут подчиняться: up (руководителю выше), none (пока никому) или имя
hint-reports-undecided = Добавьте --reports up, --reports none или --reports to:КОМУ.
hint-ambiguous-name = Кто есть кто, покажет `accountmap person list КЛИЕНТ --name ИМЯ`.
hint-several-positions = Добавьте --position ID или назовите вместо человека должность по id.

person-list-empty = Никого. Людей добавляет `accountmap import people`, по одному – `accountmap person add КЛИЕНТ ИМЯ`.
person-active = живой контакт
person-managers = руководитель
person-dotted = функциональный руководитель
person-roles = роль в закупке
person-emails = почта
person-phones = телефон
person-messengers = мессенджер
person-owner = контакт ведёт
person-note = заметка
person-positions = должности

position-list-empty = Должностей нет. Добавить: `accountmap position open КЛИЕНТ --title НАЗВАНИЕ`.
position-vacant = вакансия
position-placeholder = не выяснено, кто

help-accountmap-person = Показать и изменить людей клиента. Человека называют по id, почте или имени.
    .examples =
        accountmap person list "Китеж" --function logistics
        accountmap person add "Китеж" "Анна Выдумкина" --title "Начальник отдела закупок" --function purchasing
        accountmap person end "Китеж" "Анна Выдумкина" --on 2026-11-30
help-accountmap-person-list = Показать людей на карте клиента.
    .examples =
        accountmap person list "Китеж"
        accountmap person list "Китеж" --lacks owner --sort=-seniority
        accountmap person list "Китеж" --role decider --inactive
help-accountmap-person-show = Показать всё, что записано о человеке.
    .examples =
        accountmap person show "Китеж" "Анна Выдумкина"
        accountmap person show "Китеж" anna@kitezh.example --json
help-accountmap-person-add = Добавить человека по имени NAME: со своей должностью или на вакансию.
    .examples =
        accountmap person add "Китеж" "Анна Выдумкина" --title "Начальник отдела закупок" --manager "Борис Примеров"
        accountmap person add "Китеж" "Вера Образцова" --email vera@kitezh.example --dry-run
help-accountmap-person-edit = Исправить записанное о человеке, в том числе задним числом. Если что-то изменилось в жизни, нужна `person move`.
    .examples =
        accountmap person edit "Китеж" "Анна Выдумкна" --name "Анна Выдумкина"
        accountmap person edit "Китеж" "Анна Выдумкина" --phone "+7 495 000-00-00" --clear manager
help-accountmap-person-move = Дать человеку с какого-то дня другого руководителя, название или место; прежнее останется в истории.
    .examples =
        accountmap person move "Китеж" "Анна Выдумкина" --manager "Борис Примеров"
        accountmap person move "Китеж" "Вера Образцова" --title "Закупщик" --from 2026-12-01
help-accountmap-person-end = Записать, что человек ушёл от клиента. Должность остаётся вакансией для преемника, если её не закрыть.
    .examples =
        accountmap person end "Китеж" "Анна Выдумкина" --on 2026-11-30
        accountmap person end "Китеж" "Анна Выдумкина" --successor "Вера Образцова"
        accountmap person end "Китеж" "Анна Выдумкина" --leaves closed --reports up
help-accountmap-person-remove = Убрать человека, добавленного по ошибке. У кого есть история, тот не убирается, а уходит: `person end`.
    .examples =
        accountmap person remove "Китеж" "Анна Выдумкина"
        accountmap person remove "Китеж" "Анна Выдумкина" --reports "to:Борис Примеров"
help-accountmap-person-employer = Записать, что человек перешёл от ACCOUNT к NEW_ACCOUNT; всё известное о нём переходит с ним.
    .examples =
        accountmap person employer "Китеж" "Анна Выдумкина" "Буян" --title "Директор по закупкам"
help-accountmap-position = Показать, открыть, изменить, занять и закрыть должности. Должность остаётся, когда человек уходит.
    .examples =
        accountmap position list "Китеж"
        accountmap position open "Китеж" --title "Начальник логистики" --function logistics --placeholder
help-accountmap-position-list = Показать должности клиента, кто их занимает и их id.
    .examples =
        accountmap position list "Китеж"
help-accountmap-position-open = Добавить вакансию или должность, которую кто-то занимает, а кто – ещё не выяснено.
    .examples =
        accountmap position open "Китеж" --title "Закупщик" --manager "Анна Выдумкина"
        accountmap position open "Китеж" --title "Начальник логистики" --function logistics --placeholder
help-accountmap-position-fill = Отдать должность POSITION (по id) человеку с карты или, по id, из рабочего пространства.
    .examples =
        accountmap position fill "Китеж" 3f9c2a10b7d4e8f1 "Вера Образцова" --from 2026-12-01
help-accountmap-position-edit = Исправить записанное о должности POSITION (по id или по тому, кто её занимает), в том числе задним числом.
    .examples =
        accountmap position edit "Китеж" 3f9c2a10b7d4e8f1 --seniority 4 --placeholder
        accountmap position edit "Китеж" "Анна Выдумкина" --unit "Закупки" --clear manager
help-accountmap-position-remove = Убрать должность POSITION (по id), добавленную по ошибке: такую, которую никто не занимал.
    .examples =
        accountmap position remove "Китеж" 3f9c2a10b7d4e8f1
        accountmap position remove "Китеж" 3f9c2a10b7d4e8f1 --reports up
help-accountmap-position-end = Закрыть должность POSITION (по id); кто её занимает, её освобождает.
    .examples =
        accountmap position end "Китеж" 3f9c2a10b7d4e8f1 --on 2026-12-31 --reports up

option-source = Откуда это известно – для истории.
option-name = Имя или его начало.
option-title = Должность, как её пишет клиент.
option-unit = Отдел, как его называет клиент.
option-post = Номер должности у самого клиента.
option-function = Функция; ещё раз – дополнительная.
option-seniority = 1 рядовой, 2 специалист, 3 старший группы, 4 начальник отдела, 5 директор, 6 глава компании.
option-manager = Кому подчиняется административно: имя или id.
option-dotted = Кому подчиняется функционально: имя или id; можно повторить.
option-email = Почта; можно повторить.
option-phone = Телефон; можно повторить.
option-messenger = Мессенджер и имя в нём; можно повторить.
option-address = Как обращаться.
option-channel = Как с человеком лучше связываться или как прошло касание.
option-note = Заметка; пишите так, будто человек её прочтёт.
option-clear = Очистить это поле; можно повторить.
option-position = Какая должность имеется в виду, по id.
option-from = С какого дня.
option-on = День изменения [по умолчанию сегодня].
option-to = Вакансия, которую занимают, по id.
option-leaves = Что станет с оставленной должностью.
option-reports = Что станет с подчинёнными.
option-successor = Кто с карты займёт должность.
option-role = Играет эту роль в закупке.
option-active = Только живые контакты или только остальные.
option-owner = Наш сотрудник, который ведёт контакт.
option-has = Это известно; можно повторить.
option-lacks = Это неизвестно; можно повторить.
option-sort = Порядок; минус переворачивает.
option-position-edit-placeholder = Должность кто-то занимает, но кто – не выяснено; или её не занимает никто.
option-placeholder = Должность кто-то занимает; кто – предстоит выяснить.
