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
        accountmap link "Китеж" "Глеб Небывалов" advises "Анна Выдумкина" --until 2026-11-30    с этого дня уже не так
        accountmap link "Китеж" "Глеб Небывалов" advises "Анна Выдумкина" --remove
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
help-accountmap-motivation = Записать, за что человека премируют на работе, – с чьих-то слов. Пишите так, будто он это прочтёт.
    .examples =
        accountmap motivation add "Китеж" "Анна Выдумкина" "за снижение остатков"
        accountmap motivation end "Китеж" "Анна Выдумкина"
help-accountmap-motivation-list = Показать, за что премируют людей.
    .examples =
        accountmap motivation list "Китеж" --who "Анна Выдумкина"
help-accountmap-motivation-add = Записать, за что человека премируют.
    .examples =
        accountmap motivation add "Китеж" "Анна Выдумкина" "за снижение остатков" --from 2026-01-01
help-accountmap-motivation-end = Записать, что человека за это больше не премируют; без TEXT – за всё, что мы знали.
    .examples =
        accountmap motivation end "Китеж" "Анна Выдумкина" "за снижение остатков" --on 2026-12-31
help-accountmap-touchpoint = Просмотреть записанные касания, исправить или убрать одно. Новое записывает `accountmap touch`.
    .examples =
        accountmap touchpoint list "Китеж" --who "Анна Выдумкина"
        accountmap touchpoint edit "Китеж" 3f9c2a10b7d4e8f1 --topic "условия на 2027 год"
        accountmap touchpoint remove "Китеж" 3f9c2a10b7d4e8f1
help-accountmap-touchpoint-list = Показать касания клиента, начиная с самых ранних, с их id.
    .examples =
        accountmap touchpoint list "Китеж" --who "Тестов Т."
help-accountmap-touchpoint-edit = Исправить касание TOUCHPOINT (по id); --ours и --theirs заново называют участников.
    .examples =
        accountmap touchpoint edit "Китеж" 3f9c2a10b7d4e8f1 --at "2026-11-24 10:30" --clear note
help-accountmap-touchpoint-remove = Убрать касание TOUCHPOINT (по id), записанное по ошибке.
    .examples =
        accountmap touchpoint remove "Китеж" 3f9c2a10b7d4e8f1
help-accountmap-contact = Записать, как наш сотрудник MEMBER знаком с человеком клиента.
    .examples =
        accountmap contact "Китеж" "Тестов Т." "Анна Выдумкина" --owns
        accountmap contact "Китеж" "Тестов Т." "Анна Выдумкина" --level trusts --confirmed 2026-11-20
        accountmap contact "Китеж" "Тестов Т." "Анна Выдумкина" --remove
help-accountmap-touch = Записать касание: кто из наших, с кем, когда, как и зачем.
    .examples =
        accountmap touch "Сеть «Тридевятое»" "вчера звонок, Выдумкина, акт сверки подписан, далее: прислать договор"
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
option-direction = Кто к кому обратился [по умолчанию: написанное – от нас, остальное – взаимно].
option-purpose = О чём.
option-topic = Тема.
option-temperature = -1 холодно, 0 нейтрально, 1 тепло.
option-next-step = Что дальше.
option-parent = Компания, которой принадлежит клиент: имя или id.
option-margin = Сколько зарабатываем с клиентом за год.
option-potential = Сколько могли бы зарабатывать за год.
option-remove = Убрать: записано по ошибке.

option-touch-yes = Записать понятое без вопроса.
touch-who = Скажите, кто встречался: --ours и --theirs; или одной строкой: accountmap touch КЛИЕНТ "вчера звонок, Примерова, акт сверки подписан".
touch-line-alone = Строка говорит всё, кроме --ours; уберите { $option } или строку.
touch-understood = Понято: { $day }, { $channel }{ $direction }, наши: { $ours }, у клиента: { $theirs }{ $more }.
touch-direction-in = { " " }от них
touch-direction-out = { " " }им
touch-direction-mutual = { "" }
touch-topic = ; { $topic }
touch-next = ; далее: { $next_step }
touch-confirm = Записать?
touch-unconfirmed = Пока ничего не записано: добавьте --yes.
touch-left = Ничего не записано.
