# Что говорит командная строка помимо ответов.

cli-tier = категория { $tier }
cli-account-added = Добавлен клиент { $name }, id { $id }. Дальше: `accountmap import people ФАЙЛ --account "{ $name }"`.
cli-map-written = Карта записана в { $file }
cli-serving = accountmap отвечает по адресу { $address }, описание: { $docs }. Остановить: Ctrl-C.
cli-stopped = Остановлено.
cli-demo-made = Создано учебное пространство; вымышленных клиентов: { $count }.
cli-demo-kept = Учебное пространство найдено и оставлено как есть. Чтобы начать заново, удалите его папку.
cli-export-written = Записано в { $file }
cli-import-json-done = { $account }: записей добавлено { $added }, изменено { $updated }.
cli-import-json-dry = { $account }, ничего не записано: записей будет добавлено { $added }, изменено { $updated }.
cli-anonymised = Записано в { $file }. Просмотрите файл, прежде чем передавать: должности и отделы остались как были. Ключ: { $key } – никому его не сообщайте; с ним псевдонимы в другом файле будут те же.
cli-interrupted = Прервано. Начатая запись либо сделана целиком, либо не сделана вовсе; что записано, покажет `accountmap history`.
