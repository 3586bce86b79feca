# Кто что изменил.

history-empty = Подходящих записей нет.
history-when = { $day }, { $time }
history-undo-of = отмена изменения { $id }
history-redo-of = возврат: отмена { $id } снята
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

history-next-redo = Вернуть: `accountmap redo { $account } { $id }`.
history-next-undo = Отменить: `accountmap undo { $account } { $id }`.

help-accountmap-undo = Отменить изменение: последнее у клиента ACCOUNT или CHANGE_SET (id показывает `accountmap history`). Назад возвращается только то, что сделало это изменение; сделанное позже остаётся. Если на нём держатся более поздние изменения, они будут перечислены и ничего не изменится.
    .examples =
        accountmap undo "Китеж"                         отменить последнее изменение
        accountmap undo "Китеж" 6f1d2c3b4a596877        отменить определённое
help-accountmap-redo = Вернуть отменённое: последнее у клиента ACCOUNT или CHANGE_SET.
    .examples =
        accountmap redo "Китеж"
        accountmap redo "Китеж" 6f1d2c3b4a596877
option-known-on = По данным на конец этого дня или на этот момент [по умолчанию: на сейчас].
