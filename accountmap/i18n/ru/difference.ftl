# Разница между двумя днями или двумя файлами.

difference-days = { $account }: { $first } → { $last }
difference-known = { $account }: что внесено с { $first } по { $last }
difference-known-now = { $account }: что внесено с { $first }
difference-files = { $before } → { $after }
difference-problems = { $count ->
    [one] { $file }: стоит посмотреть { $count } место
    [few] { $file }: стоит посмотреть { $count } места
   *[many] { $file }: стоит посмотреть { $count } мест
}
difference-nothing = Ничего не изменилось.

difference-joined = { $count ->
    [one] пришёл { $count } человек
    [few] пришли { $count } человека
   *[many] пришло { $count } человек
}
difference-left = { $count ->
    [one] ушёл { $count } человек
    [few] ушли { $count } человека
   *[many] ушло { $count } человек
}
difference-moved = { $count ->
    [one] { $count } человек на другой должности
    [few] { $count } человека на других должностях
   *[many] { $count } человек на других должностях
}
difference-seats-new = { $count ->
    [one] { $count } новая должность
    [few] { $count } новые должности
   *[many] { $count } новых должностей
}
difference-seats-closed = { $count ->
    [one] закрыта { $count } должность
    [few] закрыты { $count } должности
   *[many] закрыто { $count } должностей
}
difference-holders = { $count ->
    [one] на { $count } должности сменился человек
    [few] на { $count } должностях сменились люди
   *[many] на { $count } должностях сменились люди
}
difference-managers = { $count ->
    [one] у { $count } должности другой руководитель
    [few] у { $count } должностей другой руководитель
   *[many] у { $count } должностей другой руководитель
}
difference-titles = { $count ->
    [one] { $count } должность называется иначе
    [few] { $count } должности называются иначе
   *[many] { $count } должностей называются иначе
}
difference-units = { $count ->
    [one] { $count } должность в другом отделе
    [few] { $count } должности в другом отделе
   *[many] { $count } должностей в другом отделе
}

help-accountmap-diff = Рассказать словами, что изменилось у клиента ACCOUNT между двумя днями: кто ушёл, пришёл, перешёл, какие должности появились и закрыты, кто кому теперь подчиняется. С --known-from – что за это время внесли мы. Два файла FILE (CSV, XLSX, vCard, наш JSON) сравниваются между собой, каждый считается полным; рабочее пространство не нужно.
    .examples =
        accountmap diff "Китеж" --from 2026-03-31 --to 2026-09-30
        accountmap diff "Китеж" --from 2026-03-31            до сегодняшнего дня
        accountmap diff "Китеж" --known-from 2026-11-01      что мы узнали с тех пор
        accountmap diff mart.csv ijun.csv                      два списка сотрудников; ничего не записывается
option-diff-from = Что было на этот день.
option-diff-to = Что на этот день [по умолчанию: на сегодня].
option-known-from = По данным на конец этого дня или на этот момент.
option-known-to = По данным на конец этого дня или на этот момент [по умолчанию: на сейчас].
