# Контакты: кто из наших кого знает, насколько хорошо, на чём это держится; говорит ли сила о следующем контакте.

help-accountmap-strength = Сказать, кто из наших кого знает у клиента ACCOUNT и насколько хорошо, сильные сначала: что говорят касания и слова, насколько это точно, куда идёт, что остыло и где мы хотим быть.
    .examples =
        accountmap strength "Сеть «Тридевятое»"
        accountmap strength "Сеть «Тридевятое»" --person "Выдумкина Анна Сергеевна" --why
        accountmap strength "Сеть «Тридевятое»" --cold
        accountmap strength "Сеть «Тридевятое»" --member "Тестов Тимофей" --sort last
option-strength-person = Только контакты с этим человеком у клиента: имя, почта или id.
option-strength-member = Только контакты этого нашего сотрудника: имя, почта или id.
option-strength-state = Только контакты в этом состоянии; можно несколько раз.
option-strength-cold = Только остывшие или только не остывшие.
option-strength-sort = Что сначала: самые сильные, сильнее всего слабеющие, дольше всего без контакта, дальше всего от желаемого.
option-strength-all = Все, а не только первые шестьдесят.
option-strength-why = Сказать, на чём держится каждое число.
help-accountmap-calibrate = Сверить силу всех контактов с тем, был ли контакт в следующие 30 дней, и подобрать постоянные формулы, если касания есть хотя бы у 200 пар «наш – человек у клиента». Ничего не записывается.
    .examples =
        accountmap calibrate
        accountmap calibrate --json

ties-heading = КТО КОГО ЗНАЕТ · { $account } · { $day }
ties-empty = Контактов пока нет. Запишите касание: `accountmap touch КЛИЕНТ --ours КТО --theirs КТО`; или скажите, кто кого знает: `accountmap contact КЛИЕНТ НАШ ЧЕЛОВЕК --level met`.
ties-none-such = Таких контактов нет.
ties-count = { $count ->
    [one] { $count } контакт
    [few] { $count } контакта
   *[many] { $count } контактов
 }: { $states }.
ties-count-strong = { $count ->
    [one] { $count } сильный
    [few] { $count } сильных
   *[many] { $count } сильных
 }
ties-count-moderate = { $count ->
    [one] { $count } рабочий
    [few] { $count } рабочих
   *[many] { $count } рабочих
 }
ties-count-weak = { $count ->
    [one] { $count } слабый
    [few] { $count } слабых
   *[many] { $count } слабых
 }
ties-count-never = ещё не познакомились: { $count }
ties-line = { $place }. { $pair }: { $state }
ties-number = { $state }, { $strength } (от { $low } до { $high })
ties-growing = крепнет
ties-fading = слабеет
ties-last = последний двусторонний контакт { $days ->
    [0] сегодня
    [one] { $days } день назад
    [few] { $days } дня назад
   *[many] { $days } дней назад
 }
ties-last-never = двустороннего контакта ещё не было
ties-cold = остыл
ties-declared = со слов нашего: { $level }
ties-declared-on = со слов нашего: { $level } ({ $day })
ties-desired = хотим: { $level }
ties-owner = отвечает за контакт
ties-list-last = Остыли:
ties-list-trend = Слабеют:
ties-list-wanted = Ниже, чем хотим:
ties-because-cold = { $last }, свежим считается { $fresh } дн.
ties-because-fading = { $strength }, 30 дней назад { $before }
ties-because-wanting = хотим: { $wanted }; { $said ->
    [no] пока ничего не сказано
   *[yes] со слов нашего: { $level }
 }
ties-more-all = ещё { $count }: --all
ties-more = и ещё { $count }
ties-pair = { $member } – { $person }

ties-why-touches = { $which ->
    [both] за последние 60 дней { $recent }, раньше { $earlier }
    [recent] за последние 60 дней { $recent }
   *[earlier] за последние 60 дней ничего, раньше { $earlier }
 }; сегодня это весит как { $amount } письма (встреча вдвоём – 5, звонок – 3; за 60 дней забывается половина)
ties-why-no-touches = касаний нет
ties-touch-meeting = { $count ->
    [one] { $count } встреча
    [few] { $count } встречи
   *[many] { $count } встреч
 }
ties-touch-visit = { $count ->
    [one] { $count } визит
    [few] { $count } визита
   *[many] { $count } визитов
 }
ties-touch-call = { $count ->
    [one] { $count } звонок
    [few] { $count } звонка
   *[many] { $count } звонков
 }
ties-touch-email = { $count ->
    [one] { $count } письмо
    [few] { $count } письма
   *[many] { $count } писем
 }
ties-touch-message = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[many] { $count } сообщений
 }
ties-touch-event = { $count ->
    [one] { $count } мероприятие
    [few] { $count } мероприятия
   *[many] { $count } мероприятий
 }
ties-touch-copy = в копии { $count ->
    [one] { $count } письма
    [few] { $count } писем
   *[many] { $count } писем
 }
ties-touch-bulk = { $count ->
    [one] { $count } рассылка
    [few] { $count } рассылки
   *[many] { $count } рассылок
 }
ties-why-even = стороны обращаются друг к другу поровну (взаимность { $percent } %)
ties-why-mostly = { $who ->
    [ours] мы обращаемся чаще, чем к нам
   *[theirs] к нам обращаются чаще, чем мы
 } (взаимность { $percent } %), поэтому касания идут за { $counts } %
ties-why-only = { $who ->
    [ours] в последнее время обращаемся только мы, ответа нет
   *[theirs] в последнее время обращаются только к нам
 }, поэтому касания идут за половину
ties-why-none = из этого ничто не считается контактом
ties-why-observed = значит, касания говорят { $observed }
ties-why-declared = со слов нашего: { $level }, { $confirmed ->
    [no] не подтверждалось
   *[yes] { $days ->
        [0] подтверждено сегодня
       *[other] подтверждено { $days } дн. назад
     }
 }, даёт { $declared } (всё выше 0,05 за год слабеет вдвое)
ties-why-undeclared = со слов ничего не сказано
ties-why-together = вместе 1 − (1 − { $observed }) × (1 − { $declared }) = { $strength }; 30 дней назад было { $before }
ties-why-sure = уверенность { $percent } %; в четырёх случаях из пяти – от { $low } до { $high }

calibration-heading = СВЕРКА СИЛЫ КОНТАКТОВ · пар: { $pairs }, дней: { $days }
calibration-too-early = Рано: чтобы сверить силу с тем, что было потом, нужны касания хотя бы за полгода.
calibration-few-pairs = Пар с касаниями меньше { $needed }, поэтому остаются исходные постоянные.
calibration-default = Исходные постоянные, на более поздних днях:
calibration-refit = Подобрано на более ранних днях (насыщение { $saturation }, веса: { $weights }), на более поздних:
calibration-numbers = случаев { $count }, контакт в следующие 30 дней – в { $rate } %; Брайер { $brier } (если всегда говорить { $rate } %: { $base }); ошибка калибровки { $error }; AUC { $auc }; средняя точность { $precision }
calibration-means = { $measure ->
    [fair] Сила сбывается примерно так часто, как говорит
    [uneven] Сила права лишь в среднем, не по десяткам
    [high] Сила обещает слишком много
   *[low] Сила обещает слишком мало
 }: в среднем сказано { $said } %, сбылось { $came } %.
calibration-order = Из двух пар, из которых одна увиделась снова, она ставит её первой в { $percent } % случаев (наугад – 50 %).
calibration-table = сказано   случаев    сказано в среднем    сбылось
calibration-better = Подобранные постоянные лучше на { $percent } % (Брайер). Они показаны для оценки; программа считает по исходным.
calibration-no-better = На днях, по которым их не подбирали, подобранные постоянные не лучше: оставьте исходные.
