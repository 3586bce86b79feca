# Что изменилось, словами: о ком речь, двоеточие, события через точку с запятой.

change-plain = { $value }
change-story = { $name }: { $events }
change-touches = Касания
change-namesake = { $name } ({ $seat })
change-nothing = Ничего не изменилось.
change-more = … и ещё { $count }; всё покажет --all.

# должности внутри события
change-seat-in-unit = «{ $title }», { $unit }
change-seat = «{ $title }»
change-seat-numbered = { $seat }, № { $reference }
change-seat-untitled = должность без названия
change-empty-vacant = вакансия { $seat }
change-empty-nobody = { $seat } (никто не указан)
change-empty-unknown = { $seat } (не выяснено, кто)
change-from = { $what } с { $day }
change-until = { $what } до { $day }
change-from-until = { $what } с { $first } до { $last }

# клиент
change-account-created = заведён клиент
change-account-removed = клиент удалён
change-account-name = название
change-account-kind = вид клиента
change-account-tier = категория
change-account-headcount = число сотрудников
change-account-known-since = известен с
change-account-margin = маржа
change-account-potential = потенциал
change-account-references = id в других системах
change-account-note = заметка о клиенте
change-parent = теперь относится к другой компании

# люди и их должности
change-joined = новый человек на карте – { $seat }
change-joined-unplaced = новый человек на карте
change-removed = больше нет на карте
change-left = больше не на должности { $seat }
change-left-on = больше не на должности { $seat } (с { $day })
change-gone = больше здесь не работает
change-gone-on = больше здесь не работает (с { $day })
change-moved = { $before } → { $after }
change-title = должность «{ $before }» → «{ $after }»
change-unit = отдел «{ $before }» → «{ $after }»
change-other-seat = другая должность с тем же названием: { $seat }
change-takes = теперь на должности { $seat }
change-also-takes = ещё и на должности { $seat }
change-gave-up = больше не совмещает { $seat }
change-gave-up-on = больше не совмещает { $seat } (с { $day })
change-held-until = на этой должности до { $day }
change-held-on = на этой должности без указания срока
change-held-since = на этой должности с { $day }
change-held-since-unknown = с какого дня на этой должности, не известно
change-previously = прежде на этой должности: { $people }
change-successor = теперь на этой должности: { $people }
change-seat-created = должность новая
change-seat-was = прежде это была должность { $seat }
change-now-nobody = теперь на ней никто не указан
change-now-vacant = должность теперь вакантна
change-now-unknown = кто теперь на этой должности, не выяснено
change-seat-closed = должность закрыта
change-former-successor = на прежней должности теперь: { $people }
change-former-now-nobody = на прежней должности никто не указан
change-former-now-vacant = прежняя должность теперь вакантна
change-former-now-unknown = кто теперь на прежней должности, не выяснено
change-former-seat-closed = прежняя должность закрыта
change-fills-nobody = прежде на ней никто не был указан
change-fills-vacant = была вакансия
change-fills-unknown = прежде не было известно, кто на этой должности
change-manager = руководитель: { $after }
change-manager-moved = руководитель: { $before } → { $after }
change-manager-none = руководитель больше не указан (был указан: { $before })
change-manager-same = руководитель прежний: { $after }
change-holder-of-seat = { $name } ({ $seat })
change-dotted = функциональный руководитель: { $after }
change-dotted-moved = функциональный руководитель: { $before } → { $after }
change-dotted-none = функциональный руководитель больше не указан (был указан: { $before })
change-dotted-same = функциональный руководитель прежний: { $after }
change-seat-new-nobody = новая должность, никто не указан
change-seat-new-vacant = новая вакансия
change-seat-new-unknown = новая должность, не выяснено, кто её занимает
change-seat-gone = должности больше нет
change-seat-until = должность закрывается { $day }

# поля: записано, изменено, убрано
change-set = { $field }: { $after }
change-changed = { $field }: { $before } → { $after }
change-cleared = { $field }: больше не указано (было: { $before })
change-text-changed = { $field }: текст изменён
change-yes = да
change-no = нет
change-field-name = имя
change-field-email = почта
change-field-emails = почта
change-field-phone = телефон
change-field-phones = телефон
change-field-messengers = мессенджеры
change-field-form-of-address = обращение
change-field-preferred-channel = предпочитаемый канал
change-field-references = id в других системах
change-field-reference = номер должности
change-field-note = заметка
change-field-title = должность
change-field-unit = отдел
change-field-function = функция
change-field-further-functions = другие функции
change-field-seniority = уровень должности
change-field-may-meet-up-to = может встречаться до уровня
change-field-stance = отношение к нам
change-field-declared-level = сила контакта ({ $member })
change-field-desired-level = желаемая сила контакта ({ $member })
change-field-confirmed-on = контакт подтверждён ({ $member })

# роли, оценки, связи
change-role = роль: { $what }
change-role-ended = больше не в роли: { $what }
change-role-in-area = { $role } ({ $area })
change-stance-because = { $stance } ({ $reason })
change-motivation = { $what }
change-motivation-ended = больше не так: { $what }
change-rewarded-for = премия за «{ $text }»
change-distinct = не тот же человек, что и { $person }
change-distinct-ended = возможно, тот же человек, что и { $person }
change-distinct-elsewhere = не тот же человек, что у другого клиента
change-link = связь: { $what }
change-link-ended = связи больше нет: { $what }
change-linked = { $kind } – { $person }

# наша сторона
change-contact = наш контакт: { $member }
change-contact-with = наш контакт: { $member } ({ $details })
change-contact-ended = контакта больше нет: { $member }
change-answers-for-it = отвечает за контакт
change-wanted = хотим: { $level }
change-owner = за контакт отвечает { $member }
change-owner-ended = за контакт больше не отвечает { $member }
change-member-new = теперь в команде клиента
change-member-removed = больше не в команде клиента
change-stand-in = замещает: { $what }
change-stand-in-ended = больше не замещает: { $what }
change-stand-in-introduced = { $member } (представлен клиенту)
change-touch = { $day }, { $channel }: { $ours } – { $theirs }{ $topic }
change-topic = { "" }, «{ $topic }»
change-touches-many = { $count ->
    [one] { $count } новое
    [few] { $count } новых
   *[many] { $count } новых
}, с { $first } по { $last }
change-touch-removed = убрано: { $day }, { $channel }: { $ours } – { $theirs }{ $topic }
change-touch-changed = исправлено: { $day }, { $channel }: { $ours } – { $theirs }{ $topic }

channel-meeting = встреча
channel-visit = визит
channel-call = звонок
channel-email = письмо
channel-message = сообщение
channel-event = мероприятие
channel-copy = в копии письма
channel-bulk = рассылка или портал

# только уточнено: источник, даты, уверенность
change-details = уточнено: { $what }
change-kind-account = сведения о клиенте
change-kind-person = сведения о человеке
change-kind-position = сведения о должности
change-kind-assignment = кто на должности
change-kind-reporting_line = подчинение
change-kind-lateral_link = связь
change-kind-buying_role = роль
change-kind-stance = отношение к нам
change-kind-motivation = за что премия
change-kind-function_status = функция
change-kind-team_member = наш сотрудник
change-kind-relationship = контакт
change-kind-stand_in = замещение
change-kind-touchpoint = касание
change-kind-distinction = кто есть кто
