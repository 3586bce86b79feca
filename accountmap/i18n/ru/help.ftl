# Справка командной строки: help-<путь команды> с примерами, option-<имя>.

help-usage = Вызов:
help-options = Параметры
help-commands = Команды
help-examples = Примеры:
help-default = по умолчанию: { $value }

help-accountmap = Карты ключевых клиентов: кто решает, с кем есть контакт, с кем встретиться. Коды завершения: 0 готово, 1 проверка не пройдена (--fail-on, db check), 2 неверный вызов, 3 не найдено, 4 неверные данные, 5 конфликт, 6 рабочее пространство недоступно, 7 нет права, 8 не удалось нарисовать, 9 ошибка файла.
    .examples =
        accountmap demo --lang ru                          посмотреть на дюжину вымышленных клиентов
        accountmap import people штат.xlsx --account "Китеж" --create-accounts
        accountmap audit                                   кто выполняет правило и почему нет
        accountmap map "Китеж" -o китеж.svg
        accountmap serve                                   API с описанием на /docs
        accountmap audit --lang ru                         по-русски; или задайте ACCOUNTMAP_LANG=ru
help-accountmap-demo = Показать accountmap на дюжине вымышленных клиентов с датами от сегодняшнего дня: проверка, карта, API.
    .examples =
        accountmap demo --lang ru               создать пример, если его нет, проверить, нарисовать карту, запустить API
        accountmap demo --lang ru --no-serve    то же без запуска API
        accountmap demo --lang ru --port 9000
        accountmap accounts --database demo/accountmap.db      работать дальше с примером
help-accountmap-accounts = Показать клиентов или добавить нового.
    .examples =
        accountmap accounts
        accountmap accounts --json
        accountmap accounts add "Сеть «Тридевятое»" --kind retail_chain --tier A
help-accountmap-accounts-add = Добавить клиента с названием NAME.
    .examples =
        accountmap accounts add "Китеж"
        accountmap accounts add "Сеть «Тридевятое»" --kind retail_chain --tier A --headcount 1001+
help-accountmap-import = Загрузить файлы: людей, клиентов, касания, наш собственный JSON. Если указан только ФАЙЛ, что в нём, видно по содержимому. Загружается весь файл или ничего; повторная загрузка ничего не меняет.
    .examples =
        accountmap import staff.csv --account "Сеть «Тридевятое»" --create-accounts
        accountmap import accounts clients.xlsx
        accountmap import people contacts.csv --create-accounts
        accountmap import touchpoints meetings.csv
help-accountmap-import-file = Загрузить FILE, что бы в нём ни было; слово `file` можно не писать.
    .examples =
        accountmap import staff.csv --account "Сеть «Тридевятое»"
        accountmap import clients.xlsx --dry-run
        accountmap import workspace.json
help-accountmap-import-people = Загрузить людей из FILE (CSV, XLSX или vCard): весь файл или ничего. Столбцы по-русски или по-английски, в любом порядке: ФИО (или имя и фамилия), клиент, должность, отдел, функция, почта, телефон, табельный номер, руководитель (по номеру, почте, имени или должности), даты начала и окончания, роль, отношение; и наша сторона: наш сотрудник, уровень, последний контакт. Обязательно только имя. Без --account клиентов называет столбец. Подробно: docs/import.md.
    .examples =
        accountmap import people март.csv --account "Китеж" --as-of 2026-03-31 --close-missing
        accountmap import people staff.csv --account "Сеть «Тридевятое»" --create-accounts
        accountmap import people staff.xlsx --account "Сеть «Тридевятое»" --dry-run
        accountmap import people contacts.csv --create-accounts
        accountmap import people contacts.vcf --account "Китеж"
        accountmap import people liste.csv --account "Китеж" --map "Кто=ФИО" --map "Над кем=-"
        accountmap import people spisok.csv --account "Китеж" --encoding cp1251
help-accountmap-import-accounts = Загрузить клиентов из FILE (CSV или XLSX): весь файл или ничего. Столбцы по-русски или по-английски, в любом порядке: название, вид, категория, численность, головная компания, маржа, потенциал, с какого времени знаем, примечание. Обязательно только название.
    .examples =
        accountmap import accounts clients.xlsx
        accountmap import accounts clients.csv --dry-run
help-accountmap-import-touchpoints = Загрузить касания из FILE (CSV или XLSX): весь файл или ничего. Столбцы по-русски или по-английски, в любом порядке: дата (и время), с кем, наш сотрудник, канал; ещё клиент, направление, цель, тема, настроение, следующий шаг, примечание. Люди находятся по почте, номеру или неповторимому имени.
    .examples =
        accountmap import touchpoints meetings.csv
        accountmap import touchpoints calls.xlsx --account "Сеть «Тридевятое»" --dry-run
help-accountmap-lint = Посмотреть клиента ACCOUNT или всех: два прямых руководителя, круги, кого структура никуда не ставит, уровни, кто ушёл и всё ещё руководит, контакты без функции, возможные дубли; и команда, которая исправит. Если дан файл FILE, CSV или XLSX, посмотреть его до загрузки; ничего не записывается.
    .examples =
        accountmap lint "Китеж"                            на что посмотреть и что набрать
        accountmap lint "Китеж" --fix 3f0c9d1b             исправить, как предложено; 3f0c9d1b.2 – вторым способом
        accountmap lint --fail-on error                    все клиенты; код 1, если есть неверное
        accountmap lint штат.xlsx                          файл до загрузки
        accountmap lint старшие.csv --junior младшие.csv   второй файл: кто подчинён должностям первого
help-accountmap-duplicates = Показать людей, которые могут быть одним человеком, и почему: у клиента ACCOUNT или у всех. Ничего не объединяется. Сравниваются почта, телефоны и имена, в том числе русскими и латинскими буквами.
    .examples =
        accountmap duplicates                         все клиенты, и люди разных клиентов между собой
        accountmap duplicates "Китеж"
        accountmap duplicates --least 0.8 --json      только самые похожие, для программы
help-accountmap-merge = Объединить человека OTHER с KEEP: всё, что относилось к первому, будет относиться ко второму, на всех картах, одним действием, которое можно отменить. Человека можно назвать по id, почте или имени.
    .examples =
        accountmap merge 3f0c9d1b2a48e675 a91e0c44d7b2f360
        accountmap merge "Примерова Анна" a.primerova@example.com --account "Китеж"
        accountmap merge 3f0c9d1b2a48e675 a91e0c44d7b2f360 --not-the-same    это разные люди: больше не предлагать
        accountmap merge 3f0c9d1b2a48e675 a91e0c44d7b2f360 --maybe-the-same    снять эту пометку
help-accountmap-audit = Проверить, выполняется ли правило четырёх контактов, с именами. Без ACCOUNT проверяются все клиенты, худшие первыми.
    .examples =
        accountmap audit                          все клиенты, худшие первыми
        accountmap audit "Китеж"                  один клиент, по названию или id
        accountmap audit --day 2026-06-30 --json  на прошлую дату, для программы
        accountmap audit "Китеж" --known-on 2026-06-30     по данным на тот день
        accountmap audit --fail-on must           код 1, если кто-то не выполняет правило
help-accountmap-map = Нарисовать карту клиента ACCOUNT (название или id) в SVG или DOT.
    .examples =
        accountmap map "Китеж"                    запишет сюда китеж.svg
        accountmap map "Китеж" -o отчёт/карта.svg
        accountmap map demo-kitezh -o - --lang ru > китеж.svg
        accountmap map demo-kitezh -o китеж.dot   для Graphviz
        accountmap map "Китеж" --known-on 2026-06-30T14:30
help-accountmap-export = Выгрузить клиентов ACCOUNT, заданных именем или идентификатором, либо всех, в файл нашего JSON – со всем, что о них записано; или в CSV либо XLSX – кто какую должность занимает сегодня, чтобы поправить и загрузить обратно.
    .examples =
        accountmap export "Китеж" -o сотрудники.xlsx
        accountmap export "Китеж" -o китеж.json
        accountmap export --all -o всё.json
        accountmap import json всё.json --database копия.db
help-accountmap-import-json = Загрузить клиентов из файла FILE – нашего JSON, какой пишет `accountmap export`; весь файл или ничего. Записанное, чего в файле нет, остаётся.
    .examples =
        accountmap import json китеж.json
        accountmap import json китеж.json --dry-run
help-accountmap-anonymise = Записать файл FILE (CSV, XLSX, vCard или наш JSON) так, чтобы его можно было показать: имена, компании, почта, телефоны и номера заменяются псевдонимами, одно и то же – всегда одинаково, а свободный текст убирается. Должности, отделы, даты, кодировка, разделитель, пустые ячейки и все ошибки остаются.
    .examples =
        accountmap anonymise выгрузка.csv -o образец.csv
        accountmap anonymise контакты.vcf -o образец.vcf --key "знаем только мы"    одинаковые псевдонимы в нескольких файлах
help-accountmap-serve = Запустить API с описанием, только на этой машине.
    .examples =
        accountmap serve                адрес будет напечатан; если порт занят, берётся следующий
        accountmap serve --port 9000

option-help = Показать эту справку и выйти.
option-version = Показать версию и выйти.
option-lang = Язык ответа.
option-database = Рабочее пространство, файл или URL базы [по умолчанию: accountmap.db].
option-json = Напечатать JSON.
option-day = На эту дату [по умолчанию: сегодня].
option-fail-on = Завершить с кодом 1, если не выполнено правило такой строгости.
option-strict = Вместе с --fail-on: считать и «мало данных».
option-account = Название или id клиента.
option-create-accounts = Завести клиентов, которых ещё нет.
option-encoding = Кодировка CSV-файла не в Юникоде, например cp1251.
option-junior = Второй файл: должности без номера, подчинённые должностям первого.
option-least = Показывать от такой оценки, от 0 до 1.
option-maybe-the-same = Снять пометку, что это разные люди.
option-not-the-same = Записать, что это разные люди, и больше их не предлагать.
option-as-of = День, на который составлен файл; всё, что в нём без даты, начинается и кончается в этот день [по умолчанию: сегодня].
option-close-missing = Файл полный: кто есть на карте и не назван в нём, тот ушёл.
option-all-accounts = Все клиенты рабочего пространства.
option-map = Что значит столбец: "СТОЛБЕЦ=ПОЛЕ"; можно повторять; "СТОЛБЕЦ=-" – не читать.
option-file = Считать аргумент файлом, даже если такого нет.
option-fix = Исправить то, что так названо в списке, первым способом; KEY.2 – вторым.
option-key = От него зависят псевдонимы; с тем же ключом они те же [по умолчанию: новый, он будет показан].
option-dry-run = Показать, что изменится, и ничего не записывать.
option-output = Куда писать; суффикс выбирает SVG или DOT; - это стандартный вывод.
option-export-output = Куда писать; с суффиксом .csv или .xlsx получится таблица людей, с любым другим – наш JSON; - это стандартный вывод.
option-export-format = Что записать, каким бы ни был суффикс.
option-kind = Какой это клиент.
option-tier = Насколько важен клиент.
option-headcount = Сколько людей работает у клиента.
option-folder = Где хранить учебное пространство и его карту.
option-no-serve = Закончить до запуска API.
option-port = С какого порта пробовать.
