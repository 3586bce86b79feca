# Правка из командной строки: связи, роли, отношение, контакты, касания, клиенты.

accounts-removed = Клиент { $name } удалён.

help-accountmap-accounts-edit = Исправить записанное о клиенте; клиент называется по имени или id.
    .examples =
        accountmap accounts edit "Китеж" --tier A --margin 120000
        accountmap accounts edit "Китеж" --parent "Холдинг «Буян»" --clear headcount
help-accountmap-accounts-remove = Удалить клиента, на карте которого ничего нет.
    .examples =
        accountmap accounts remove "Китеж"
help-accountmap-link = Записать, как связаны два человека у клиента; совет и влияние идут от ONE к OTHER.
    .examples =
        accountmap link "Китеж" "Анна Выдумкина" collaborates "Вера Образцова"
        accountmap link "Китеж" "Глеб Небывалов" advises "Анна Выдумкина" --strength 0.8
help-accountmap-role = Записать, кто какую роль играет в закупках клиента.
    .examples =
        accountmap role give "Китеж" "Анна Выдумкина" decider --area purchasing
        accountmap role end "Китеж" "Анна Выдумкина" decider
help-accountmap-role-give = Записать, что человек играет роль в закупках клиента.
    .examples =
        accountmap role give "Китеж" "Анна Выдумкина" decider --area purchasing
        accountmap role give "Китеж" "Глеб Небывалов" signatory
help-accountmap-role-end = Записать, что человек больше не играет эту роль.
    .examples =
        accountmap role end "Китеж" "Анна Выдумкина" decider --on 2026-11-30
help-accountmap-stance = Записать, как человек относится к нам, и на каком факте это основано. Пишите так, будто он это прочтёт.
    .examples =
        accountmap stance "Китеж" "Анна Выдумкина" supporter --reason "попросила второй день поставки"
        accountmap stance "Китеж" "Анна Выдумкина" unknown
help-accountmap-contact = Записать, как наш сотрудник MEMBER знаком с человеком клиента.
    .examples =
        accountmap contact "Китеж" "Тестов Т." "Анна Выдумкина" --owns
        accountmap contact "Китеж" "Тестов Т." "Анна Выдумкина" --level trusts --confirmed 2026-11-20
help-accountmap-touch = Записать касание: кто из наших, с кем, когда, как и зачем.
    .examples =
        accountmap touch "Китеж" --ours "Тестов Т." --theirs "Анна Выдумкина" --topic "условия на 2027 год"
        accountmap touch "Китеж" --ours "Тестов Т." --theirs "Анна Выдумкина" --channel call --at "2026-11-24 10:30"

option-strength = Насколько сильно, от 0 до 1.
option-until = С какого дня уже не так.
option-area = Что решает.
option-reason = Факт, на котором это основано.
option-owns = Ведёт контакт или участвует рядом с тем, кто ведёт.
option-level = Насколько хорошо знакомы, по словам нашего сотрудника.
option-confirmed = Когда это сказано в последний раз [по умолчанию сегодня].
option-desired = К чему стремимся.
option-ours = Наш сотрудник: имя, почта или id; можно повторить.
option-theirs = Человек клиента: имя, почта или id; можно повторить.
option-at = День или день и время, здешнее [по умолчанию сейчас].
option-direction = Кто к кому обратился.
option-purpose = О чём.
option-topic = Тема.
option-temperature = -1 холодно, 0 нейтрально, 1 тепло.
option-next-step = Что дальше.
option-parent = Компания, которой принадлежит клиент: имя или id.
option-margin = Сколько зарабатываем с клиентом за год.
option-potential = Сколько могли бы зарабатывать за год.
