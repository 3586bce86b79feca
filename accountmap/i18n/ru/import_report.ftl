# Что говорит о загрузке командная строка.
cli-import-people-done = { $rows ->
    [one] прочитана { $rows } строка
    [few] прочитаны { $rows } строки
   *[many] прочитано { $rows } строк
 }; людей добавлено { $people_added }, изменено { $people_updated }, без изменений { $people_unchanged }; должностей без известного сотрудника { $seats }; линий подчинения добавлено { $lines_added }.
cli-import-people-dry = ничего не записано; { $rows ->
    [one] прочитана { $rows } строка
    [few] прочитаны { $rows } строки
   *[many] прочитано { $rows } строк
 }; людей добавится { $people_added }, изменится { $people_updated }, без изменений { $people_unchanged }; должностей без известного сотрудника { $seats }; линий подчинения добавится { $lines_added }.
cli-import-accounts-done = { $rows ->
    [one] Прочитана { $rows } строка
    [few] Прочитаны { $rows } строки
   *[many] Прочитано { $rows } строк
 }; клиентов добавлено { $accounts_added }, изменено { $accounts_updated }, без изменений { $accounts_unchanged }.
cli-import-accounts-dry = Ничего не записано; { $rows ->
    [one] прочитана { $rows } строка
    [few] прочитаны { $rows } строки
   *[many] прочитано { $rows } строк
 }; клиентов добавится { $accounts_added }, изменится { $accounts_updated }, без изменений { $accounts_unchanged }.
cli-import-touchpoints-done = { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }; касаний добавлено { $touchpoints_added }, дополнено { $touchpoints_updated }, без изменений { $touchpoints_unchanged }.
cli-import-touchpoints-dry = ничего не записано; { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }; касаний добавится { $touchpoints_added }, дополнится { $touchpoints_updated }, без изменений { $touchpoints_unchanged }.
cli-import-new-account = { $account } (новый)
cli-import-more-accounts = { $count ->
    [one] … и ещё { $count } клиент; всего:
    [few] … и ещё { $count } клиента; всего:
   *[many] … и ещё { $count } клиентов; всего:
 }
cli-import-no-changes = Ничего не изменится.
cli-import-unknown-headers = Столбцы не использованы: { $headers }
cli-import-problems = { $count ->
    [one] Стоит посмотреть { $count } место:
    [few] Стоит посмотреть { $count } места:
   *[many] Стоит посмотреть { $count } мест:
 }
cli-import-more-problems = … и ещё { $count } таких же; все покажет --json.
cli-import-people-next = Дальше: `accountmap audit "{ $account }"`, `accountmap map "{ $account }"`.
cli-import-accounts-next = Дальше: `accountmap accounts`, `accountmap import people ФАЙЛ`.
cli-import-touchpoints-next = Дальше: `accountmap audit "{ $account }"`.
cli-import-too-late = Отменять поздно: всё уже записано. Вернуть как было: `accountmap undo`, по каждому клиенту отдельно.
progress-reading = Чтение: { $total ->
    [0] строк { $done }
   *[other] строк { $done } из { $total }
 } (отменить: Ctrl-C)
progress-matching = Выясняем, кто есть кто: { $done } из { $total } (отменить: Ctrl-C)
progress-checking = Ищем дубликаты: людей { $done } из { $total } (отменить: Ctrl-C)
progress-writing = Запись: записей { $done } из { $total } (отменить: Ctrl-C)
cli-import-twins = Возможные дубликаты новых людей ({ $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[many] { $count } пар
 }):
cli-import-twins-next = Никто не объединён. Почему они похожи и как их объединить: `{ $command }`.
cli-import-twins-not-searched = Дубликаты не искали: людей больше { $most }. Найти их: `{ $command }`.
