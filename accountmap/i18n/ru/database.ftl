# Забота о базе данных: `accountmap db`.

db-progress = Строки
db-upgraded = { $place }: { $before ->
    [none] новое рабочее пространство, схема { $after }.
   *[other] схема { $before } обновлена до { $after }.
 }
db-current = У { $place } схема { $after }, новее нет. Обновлять нечего.
db-holds = { $place }: схема { $schema }, { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, контрольная сумма { $digest }…
db-sound = Всё в порядке.
db-backup-made = Резервная копия { $place } записана в { $file }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, контрольная сумма { $digest }…
db-backup-next = Копия хороша, если её удалось восстановить: `accountmap db drill { $file }`.
db-restored = Восстановлено из { $file }, состояние на { $day }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, контрольная сумма { $digest }…
db-drill-good = { $file } ({ $day }) восстанавливается целиком: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, контрольная сумма { $digest }… та же, что при создании.
db-drill-bad = { $file } ({ $day }) восстанавливается не так, как должна. Сделайте новую копию сейчас: `accountmap db backup ФАЙЛ`.
db-drill-older = У копии схема { $schema }, её пришлось обновить, поэтому сравнить удалось только её собственную контрольную сумму.
db-seconds = Готово за { $seconds } с.
db-copied = Скопировано: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, контрольная сумма { $digest }… с обеих сторон.

db-flaw-file-damaged = { $where } повреждено: { $detail }. Восстановите копию: `accountmap db restore ФАЙЛ --overwrite`.
db-flaw-schema-old = У { $where } { $detail ->
    [none] ещё нет схемы
   *[other] схема { $detail }
 }. Обновите: `accountmap db upgrade`.
db-flaw-schema-differs = Таблица не такая, какой её создал accountmap: { $where }. Восстановите копию или верните то, что изменила другая программа.
db-flaw-reference-broken = { $where } ссылается на то, чего нет; { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }, например { $detail }. Восстановите копию или напишите нам.
db-flaw-map-unreadable = Карта клиента { $where } не читается ({ $detail }). Восстановите копию или напишите нам.
db-flaw-log-altered = Журнал изменений клиента { $where } изменён, начиная с версии { $count }. Восстановите копию и выясните, кто может писать в базу.
db-flaw-feed-behind = Лента рабочего пространства { $where } стоит на { $count }, хотя более поздние изменения уже были. Восстановите копию или напишите нам.

help-accountmap-db = Забота о базе данных рабочего пространства: файле SQLite или базе PostgreSQL. См. docs/databases.md.
    .examples =
        accountmap db check
        accountmap db backup копии/2026-11-24.db
        accountmap db drill копии/2026-11-24.db
        accountmap db restore копии/2026-11-24.db --overwrite
        accountmap db copy accountmap.db postgresql://kim@db.example/maps
help-accountmap-db-upgrade = Обновить базу до схемы этой версии accountmap одной транзакцией и проверить её. Любая другая команда, которая пишет, делает это сама.
    .examples =
        accountmap db upgrade
        accountmap db upgrade --database postgresql://kim@db.example/maps
help-accountmap-db-check = Проверить базу: файл, схему, ссылки, каждую карту, печати журнала изменений. Ничего не меняется; если что-то не так, код завершения 1.
    .examples =
        accountmap db check
        accountmap db check --json
help-accountmap-db-backup = Записать в FILE резервную копию базы на один момент времени; другие могут работать дальше. Копия – один файл SQLite, какой бы ни была база; читать её можете только вы.
    .examples =
        accountmap db backup копии/2026-11-24.db
        accountmap db backup последняя.db --overwrite
        accountmap db backup карты.db --database postgresql://kim@db.example/maps
help-accountmap-db-restore = Создать базу из резервной копии FILE: всё или ничего. Сначала копия проверяется. Перед этим остановите сервер.
    .examples =
        accountmap db restore копии/2026-11-24.db --database восстановлено.db
        accountmap db restore копии/2026-11-24.db --overwrite
help-accountmap-db-drill = Убедиться, что копия FILE восстанавливается: восстановить её во временное место, проверить и сравнить с тем, что она о себе говорит. Если что-то не так, код завершения 1.
    .examples =
        accountmap db drill копии/2026-11-24.db
help-accountmap-db-copy = Скопировать всё из базы SOURCE в TARGET; это файлы или URL баз любого вида. Всё или ничего, затем сравнение. База PostgreSQL должна уже быть, файл создаётся.
    .examples =
        accountmap db copy accountmap.db postgresql://kim@db.example/maps
        accountmap db copy postgresql://kim@db.example/maps accountmap.db

option-overwrite = Заменить то, что уже есть.
