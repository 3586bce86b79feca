# Виды того, что есть на карте, и почему правка не принята: что случилось и как исправить.

entity-kind = { $kind ->
    [account] клиент
    [person] человек
    [position] должность
    [assignment] назначение
    [reporting_line] линия подчинения
    [lateral_link] горизонтальная связь
    [buying_role] роль в закупке
    [stance] отношение к нам
    [motivation] мотивация
    [function_status] сведения о функции
    [team_member] наш сотрудник
    [relationship] наш контакт
    [stand_in] замещение
    [consent] согласие
    [contact_ban] запрет контакта
    [contact_policy] правила клиента
    [touchpoint] касание
    [distinction] пометка «разные люди»
   *[other] { $kind }
 }

error-entity-not-found = На этой карте нет: { entity-kind }, «{ $entity_id }».{ $similar ->
    [none] { "" }
   *[other] { " " }Есть: { $similar }.
 } Прочитайте карту снова: возможно, запись убрали.
    .title = На этой карте нет
error-second-manager = { $person } уже подчиняется: { $manager }. Административный руководитель у должности один. Сделайте новую линию функциональной или переведите сотрудника к новому руководителю.
    .title = Второй административный руководитель
error-reports-undecided = Если убрать: { $person }, без руководителя останутся: { $reports }. Скажите, что с ними будет: reports=up (перейдут к вышестоящему), reports=to:ID (к другому) или reports=none (ни к кому).
    .title = Что будет с подчинёнными?
error-has-history = { $name }: есть история, она пропала бы.{ $touchpoints ->
    [0] { "" }
   *[other] { " " }Касаний: { $touchpoints }.
 }{ $relationships ->
    [0] { "" }
   *[other] { " " }Наших контактов: { $relationships }.
 }{ $past_positions ->
    [0] { "" }
   *[other] { " " }Прежних назначений: { $past_positions }.
 }{ $other_accounts ->
    [0] { "" }
   *[other] { " " }Других клиентов: { $other_accounts }.
 }{ $earlier_changes ->
    [0] { "" }
   *[other] { " " }Прежних правок: { $earlier_changes }.
 } Не удаляйте, а завершите: укажите день ухода или закрытия (end).
    .title = Завершают, а не удаляют
error-still-named = Убрать нельзя ({ entity-kind } «{ $name }»): на эту запись ссылаются: { $named_by }. Сначала уберите или исправьте их.
    .title = На запись ссылаются другие
error-account-not-empty = Карта клиента «{ $account }» не пуста: людей { $people }, должностей { $positions }, прочего { $other }. Удалить можно только пустого клиента; отметьте ушедших людей и оставьте карту как историю.
    .title = Карта клиента не пуста
error-already-recorded = Это уже записано на те же дни ({ entity-kind }): { $name }. Исправьте имеющуюся запись.
    .title = Уже записано
error-seat-taken = Должность «{ $position }» занимает { $holder }. Сначала отметьте уход или перевод, или откройте другую должность.
    .title = Должность занята
error-several-positions = { $person } занимает несколько должностей: { $positions }. Укажите, какая имеется в виду: position=ID ({ $position_ids }).
    .title = Какая должность?
error-already-left = { $person } больше не занимает должности у клиента «{ $account }». Чтобы исправить день ухода, измените назначение; если человек вернулся, переведите его на должность с этого дня.
    .title = Уже не работает
error-ambiguous-name = «{ $name }» – так зовут нескольких. Укажите id: { $ids }.
    .title = Несколько с таким именем
error-group-cycle = Компании входили бы друг в друга по кругу: { $members }. Выберите другую головную компанию.
    .title = Компании по кругу
error-unknown-reference = { $field }: здесь нет такой записи ({ entity-kind } «{ $value }»). Укажите id имеющейся или сначала добавьте её.
    .title = Ссылка в никуда
