# Кто что изменил.

history-empty = Подходящих записей нет.
history-when = { $day }, { $time }
history-undoes = отменяет { $id }
history-undone = позже отменено
history-forgotten = { $count ->
    [one] { $count } изменение удалено по закону о персональных данных.
    [few] { $count } изменения удалены по закону о персональных данных.
   *[many] { $count } изменений удалено по закону о персональных данных.
}
history-more = Показаны последние { $limit }; больше покажет --limit.

help-accountmap-history = Рассказать словами, кто что изменил, последние изменения первыми. Без ACCOUNT – изменения всех клиентов.
    .examples =
        accountmap history "Китеж"
        accountmap history "Китеж" --person "Анна Примерова"
        accountmap history --since 2026-11-01 --by owner
        accountmap history "Китеж" --limit 1 --all     всё, что сделало последнее изменение
option-person = Только то, что касается этого человека клиента (имя или id).
option-since = Только изменения этого дня и позже.
option-by = Только изменения этого пользователя.
option-limit = Сколько изменений показать, не больше.
option-all = Показать длинные изменения целиком.
