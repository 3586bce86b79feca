# Слова на карте: подзаголовок, карточки, полки, легенда.

map-day = { $day } { $month ->
    [1] янв.
    [2] февр.
    [3] марта
    [4] апр.
    [5] мая
    [6] июня
    [7] июля
    [8] авг.
    [9] сент.
    [10] окт.
    [11] нояб.
   *[12] дек.
 } { $year }
map-nobody = пока никого нет
map-active-contacts = { $count ->
    [0] живых контактов нет
    [one] { $count } живой контакт
    [few] { $count } живых контакта
   *[many] { $count } живых контактов
 }
map-vacancies = { $count ->
    [one] { $count } вакансия
    [few] { $count } вакансии
   *[many] { $count } вакансий
 }
map-placeholders = не выяснено, кто: { $count }
map-description = Карта клиента { $account }: { $summary }

map-card-vacant = Вакансия
map-card-find-out = Выяснить, кто:
map-card-some-seat = занимает эту должность
map-card-shared-seat = должность делят
map-card-main-seat = Основная должность
map-card-reports-to = Руководитель
map-card-roles = Роли
map-card-contact = Контакт
map-card-in-circle = подчинение замкнуто в круг

map-contact-when = { $days ->
    [0] сегодня
    [1] вчера
   *[other] { $days } дн.
 }
map-contact-declared = со слов, { $days } дн.
map-contact-never = контакта не было
map-contact-nobody = никто из наших

map-tray-unplaced = Не выяснено, кому подчиняются
map-tray-seatless = Должность не указана

map-legend-active = живой контакт, сколько дней назад
map-legend-known = знакомы
map-legend-nobody = никто из наших не знаком
map-legend-secondary = ещё одна должность того же человека
map-legend-vacancy = вакансия
map-legend-placeholder = выяснить, кто
map-legend-circle = подчинение замкнуто в круг, проверить

# Где обозначение само и есть термин, легенда его раскрывает.
map-legend-role-initiator = { role-initiator }
map-legend-role-decider = принимает решение
map-legend-role-budget_holder = { role-budget_holder }
map-legend-role-approver = { role-approver }
map-legend-role-signatory = { role-signatory }
map-legend-role-buyer = { role-buyer }
map-legend-role-influencer = влияет на решение
map-legend-role-champion = { role-champion }
map-legend-role-gatekeeper = { role-gatekeeper }
map-legend-role-user = { role-user }
map-legend-role-technical_evaluator = { role-technical_evaluator }
map-legend-role-legal_compliance = { role-legal_compliance }
map-legend-role-committee_member = { role-committee_member }

# Не длиннее четырёх букв: стоят в узкой полосе.
map-role-initiator = ИНИ
map-role-decider = ЛПР
map-role-budget_holder = БЮД
map-role-approver = СОГ
map-role-signatory = ПОД
map-role-buyer = ЗАК
map-role-influencer = ЛВР
map-role-champion = СОЮ
map-role-gatekeeper = СЕК
map-role-user = ПОЛ
map-role-technical_evaluator = ТЕХ
map-role-legal_compliance = ЮР
map-role-committee_member = КОМ
