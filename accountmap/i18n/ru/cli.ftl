# Что говорит командная строка помимо ответов.

cli-tier = категория { $tier }
cli-account-added = Добавлен клиент { $name }, id { $id }. Дальше: `accountmap import people ФАЙЛ --account "{ $name }"`.
cli-map-written = Карта записана в { $file }
cli-serving = accountmap отвечает по адресу { $address }, описание: { $docs }. Остановить: Ctrl-C.
cli-stopped = Остановлено.
cli-demo-made = Создано учебное пространство; вымышленных клиентов: { $count }.
cli-demo-kept = Учебное пространство найдено и оставлено как есть. Чтобы начать заново, удалите его папку.
cli-import-done = { $account }: { $rows ->
    [one] прочитана { $rows } строка
    [few] прочитаны { $rows } строки
   *[many] прочитано { $rows } строк
 }; людей добавлено { $added }, изменено { $updated }, без изменений { $unchanged }; должностей без известного сотрудника { $seats }; линий подчинения добавлено { $lines }.
cli-import-dry = { $account }, ничего не записано: { $rows ->
    [one] прочитана { $rows } строка
    [few] прочитаны { $rows } строки
   *[many] прочитано { $rows } строк
 }; людей добавится { $added }, изменится { $updated }, без изменений { $unchanged }; должностей без известного сотрудника { $seats }; линий подчинения добавится { $lines }.
cli-import-unknown-headers = Столбцы не использованы: { $headers }
cli-import-problems = { $count ->
    [one] Стоит посмотреть { $count } место:
    [few] Стоит посмотреть { $count } места:
   *[many] Стоит посмотреть { $count } мест:
 }
cli-import-more-problems = … и ещё { $count }; все покажет --json.
cli-import-next = Дальше: `accountmap audit "{ $account }"`, `accountmap map "{ $account }"`.
