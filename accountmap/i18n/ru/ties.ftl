# Контакты: кто из наших кого знает, насколько хорошо, на чём это держится; говорит ли сила о следующем контакте.

help-accountmap-strength = Сказать, кто из наших кого знает у клиента ACCOUNT и насколько хорошо, сильные сначала: что говорят касания и слова, насколько это точно, куда идёт, что остыло и где мы хотим быть.
    .examples =
        accountmap strength "Сеть «Тридевятое»"
        accountmap strength "Сеть «Тридевятое»" --person "Выдумкина Анна Сергеевна" --why
        accountmap strength "Сеть «Тридевятое»" --cold
option-strength-person = Только контакты с этим человеком у клиента: имя, почта или id.
option-strength-member = Только контакты этого нашего сотрудника: имя, почта или id.
option-strength-state = Только контакты в этом состоянии; можно несколько раз.
option-strength-cold = Только остывшие или только не остывшие.
option-strength-why = Сказать, на чём держится каждое число.
help-accountmap-calibrate = Сверить силу всех контактов с тем, был ли контакт в следующие 30 дней, и подобрать постоянные формулы, если касания есть хотя бы у 200 пар «наш – человек у клиента». Ничего не записывается.
    .examples =
        accountmap calibrate
        accountmap calibrate --json

ties-heading = КТО КОГО ЗНАЕТ · { $account } · { $day }
ties-empty = Контактов пока нет. Запишите касание: `accountmap touch КЛИЕНТ --ours КТО --theirs КТО`; или скажите, кто кого знает: `accountmap contact КЛИЕНТ НАШ ЧЕЛОВЕК --level met`.
ties-none-such = Таких контактов нет.
ties-line = { $place }. { $member } – { $person }: { $state }
ties-number = { $state }, { $strength } (от { $low } до { $high })
ties-growing = крепнет
ties-fading = слабеет
ties-last = последний обоюдный контакт { $days ->
    [0] сегодня
    [one] { $days } день назад
    [few] { $days } дня назад
   *[many] { $days } дней назад
 }
ties-last-never = обоюдного контакта ещё не было
ties-cold = остыл
ties-declared = с его слов: { $level }
ties-declared-on = с его слов: { $level } ({ $day })
ties-desired = хотим: { $level }
ties-owner = отвечает за контакт
ties-cold-list = Остыли: { $pairs }.
ties-fading-list = Слабеют: { $pairs }.
ties-wanting-list = Ниже, чем хотим: { $pairs }.
ties-pair = { $member } – { $person }

ties-why-touches = касания: { $touches }; сегодня они весят { $amount } писем (встреча вдвоём – 5, звонок – 3; за 60 дней забывается половина)
ties-why-no-touches = касаний нет
ties-touch = { $channel } { $count }
ties-why-reciprocity = обоюдность: { $percent } %{ $percent ->
    [0] , поэтому контакт считается за половину
   *[other] { "" }
 }
ties-why-observed = значит, касания говорят { $observed }
ties-why-declared = с его слов: { $level }, { $confirmed ->
    [no] не подтверждалось
   *[yes] подтверждено { $days } дн. назад
 }, даёт { $declared } (всё выше 0,05 за год слабеет вдвое)
ties-why-undeclared = со слов: ничего не сказано
ties-why-together = вместе 1 − (1 − { $observed }) × (1 − { $declared }) = { $strength }; 30 дней назад было { $before }
ties-why-sure = уверенность { $percent } %; в четырёх случаях из пяти – от { $low } до { $high }

calibration-heading = СВЕРКА СИЛЫ КОНТАКТОВ · пар: { $pairs }, дней: { $days }
calibration-too-early = Рано: чтобы сверить силу с тем, что было потом, нужны касания хотя бы за полгода.
calibration-few-pairs = Пар с касаниями меньше { $needed }, поэтому остаются исходные постоянные.
calibration-default = Исходные постоянные, на более поздних днях:
calibration-refit = Подобрано на более ранних днях (насыщение { $saturation }, веса: { $weights }), на более поздних:
calibration-numbers = случаев { $count }, контакт в следующие 30 дней – в { $rate } %; Брайер { $brier } (если всегда говорить { $rate } %: { $base }); ошибка калибровки { $error }; AUC { $auc }; средняя точность { $precision }
calibration-table = сказано   случаев    сказано в среднем    сбылось
calibration-better = Подобранные постоянные лучше на { $percent } % (Брайер). Они показаны для оценки; программа считает по исходным.
calibration-no-better = На днях, по которым их не подбирали, подобранные постоянные не лучше: оставьте исходные.
