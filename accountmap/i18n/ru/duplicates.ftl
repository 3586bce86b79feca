# Люди, которые могут быть одним человеком: почему, и что говорится при объединении.

duplicate-same-reference = тот же номер в другой системе
duplicate-same-email = та же почта
duplicate-same-phone = тот же телефон
duplicate-same-name = то же имя
duplicate-same-name-other-script = то же имя другими буквами
duplicate-name-without-patronymic = то же имя, но без отчества
duplicate-name-without-middle-name = то же имя, но без второго имени
duplicate-initials-fit = инициалы подходят
duplicate-name-in-part = одно имя – часть другого
duplicate-one-name-changed = одно из имён отличается
duplicate-same-title = та же должность
duplicate-same-unit = тот же отдел
duplicate-other-company-email = но рабочая почта разная
duplicate-other-seat = но должности разные
duplicate-other-account = но у разных клиентов
duplicate-came-from-other-account = у разных клиентов, один уже ушёл
duplicate-several-namesakes = но таких имён несколько

duplicates-heading = { $count ->
    [one] { $count } пара похожа на одного человека; посмотрите, прежде чем объединять.
    [few] { $count } пары похожи на одного человека; посмотрите, прежде чем объединять.
   *[many] { $count } пар похожи на одного человека; посмотрите, прежде чем объединять.
 }
duplicates-none = Похожих людей нет.
duplicates-pair = { $percent } %  { $person }  =  { $other }
duplicates-person = { $name } ({ $details })
duplicates-merge = один человек:  { $command }
duplicates-apart = разные люди:   { $command }
merge-done = Объединено: { $other } теперь { $person }. Изменений: { $changes }, { $accounts ->
    [one] у { $accounts } клиента
    [few] у { $accounts } клиентов
   *[many] у { $accounts } клиентов
 }.
merge-told-apart = Записано: { $person } и { $other } – разные люди. Больше не предлагаются.
merge-maybe-one = Пометка снята: { $person } и { $other } могут быть одним человеком и снова предлагаются.
merge-note = Объединено { $day } с другой записью, где было: { $said }.
merge-field = { $field ->
    [name] имя
    [form_of_address] обращение
    [preferred_channel] удобный канал
    [title] должность
    [unit] отдел
    [reference] номер должности
    [function] функция
    [seniority] уровень должности
    [since] в должности с
    [line_since] подчиняется с
    [owner] отвечает за контакт
    [declared_level] уровень контакта
    [desired_level] желаемый уровень
    [strength] сила связи
   *[other] { $field }
 } – { $value }
merge-channel = { $channel ->
    [meeting] встреча
    [visit] визит
    [call] звонок
    [email] почта
    [message] сообщение
    [event] мероприятие
   *[other] { $channel }
 }
