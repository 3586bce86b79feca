# Термины словаря и значения перечислений. Ключ: перечисление-значение.

count-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }
count-days-ago = { $count ->
    [0] сегодня
    [1] вчера
    [one] { $count } день назад
    [few] { $count } дня назад
   *[many] { $count } дней назад
 }

kind-standard = обычный
kind-small = малый
kind-retail_chain = розничная сеть
kind-distributor = дистрибьютор
kind-public_body = госучреждение
kind-outsourced_buying = закупки через агента

function-purchasing = закупки
function-contracts = договоры и право
function-logistics = логистика
function-warehouse = склад и приёмка
function-accounting = бухгалтерия
function-records = делопроизводство
function-general_management = общее руководство
function-finance = финансы и казначейство
function-security = безопасность
function-tender_office = тендерный отдел
function-it = ИТ
function-operations = производство
function-quality = качество
function-marketing = маркетинг
function-sales = продажи
function-hr = кадры
function-other = другое

role-initiator = инициатор закупки
role-decider = ЛПР
role-budget_holder = держатель бюджета
role-approver = согласующий
role-signatory = подписант
role-buyer = закупщик
role-influencer = ЛВР
role-champion = внутренний союзник
role-gatekeeper = секретарь / помощник
role-user = пользователь
role-technical_evaluator = технический эксперт
role-legal_compliance = юрист, комплаенс
role-committee_member = член тендерной комиссии

area-purchasing = закупки
area-contracts = договоры

stance-ally = союзник
stance-supporter = сторонник
stance-neutral = нейтрален
stance-sceptic = скептик
stance-opponent = противник
stance-unknown = отношение не знаем

level-met = знакомы
level-works_with_us = работает с нами
level-trusts = доверяет
level-recommends_us = рекомендует нас

lateral-peer = коллеги одного уровня
lateral-collaborates = работают вместе
lateral-advises = советует
lateral-influences = влияет
lateral-friend = дружат
lateral-conflict = в конфликте

line-solid = подчиняется
line-dotted = подчиняется функционально

function-state-unknown = не выяснено, кто
function-state-none = у клиента нет
function-state-served_by = ведёт другая компания
function-state-channel_only = только портал или общий ящик

direction-in = входящее
direction-out = исходящее
direction-mutual = взаимное

purpose-operational = рабочие вопросы
purpose-commercial = коммерция
purpose-relationship = отношения
purpose-complaint = претензия
