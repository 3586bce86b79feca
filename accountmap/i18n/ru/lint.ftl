# Что говорит `accountmap lint`. Файл: что в нём есть до всяких исправлений, потом что сделает загрузка.

lint-file = { $file }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, как есть; если id повторяется, считается первая строка.
lint-file-columns = Столбец id: { $ids ->
    [none] нет
   *[other] «{ $ids }»
 }; столбец руководителя: { $managers ->
    [none] нет
   *[other] «{ $managers }»
 }.
lint-file-rows = строк
lint-file-posts = должностей
lint-file-edges = руководитель есть в файле
lint-file-roots = без руководителя
lint-file-orphans = руководителя в файле нет
lint-file-missing-managers = руководителей, которых нет в файле
lint-file-duplicate-ids = id в нескольких строках
lint-file-conflicting-ids = id, в строках которых разные руководители
lint-file-self-reports = подчиняются сами себе
lint-file-in-circles = стоят в круге подчинения
lint-file-depth = уровней, считая верхний первым
lint-file-max-span = больше всего подчинённых у одного
lint-file-unnamed = строк без имени и вакансий
lint-file-eliminated = строк об упразднённых должностях
lint-file-quoted = «вакансия» или «упразднена» в лишних кавычках
lint-file-without-id = строк без id
lint-file-junior-rows = строк второго файла
lint-file-junior-orphans = … чьего руководителя здесь нет
lint-file-outcome = При загрузке в нового клиента получится: людей { $people }, вакансий { $vacancies }, должностей, где не выяснено, кто, { $placeholders }, линий подчинения { $lines }.
lint-file-says = Будет сказано:
lint-file-refused = Загрузка откажется от файла:
lint-file-more-alike = … и ещё таких { $count }; все покажет --json.

# Клиент: на что стоит посмотреть в его структуре, и что сделает каждое исправление.
lint-two-solid-bosses = { $first }: прямых руководителей { $count } – { $others }.
lint-reporting-circle = Подчинение идёт по кругу: { $chain }.
lint-dotted-circle = Подчинение идёт по кругу, одна линия в нём функциональная: { $chain }. Кто выше, сказать нельзя.
lint-line-to-ended-position = { $first } подчиняется должности, закрытой { $since } ({ $second }), то есть никому.
lint-boss-at-another-company = { $first } руководит ({ $second }), но работает и в компании { $company }, которая не входит в эту группу.
lint-duplicate = { $people } – возможно, один человек ({ $count } %): { $reasons }.
lint-level-not-below = { $first } (уровень { $below }) подчиняется не тому, кто выше: { $second } (уровень { $above }).
lint-level-skipped = { $first } (уровень { $below }) подчиняется через голову: { $second } (уровень { $above }), пропущено уровней { $count }.
lint-heads-after-leaving = { $people } – нет на месте с { $since }, а ему всё ещё подчиняется { $count ->
    [one] { $count } должность
    [few] { $count } должности
   *[many] { $count } должностей
 }. Кто теперь руководит?
lint-role-after-leaving = { $people } – у клиента не работает с { $since }, но роль осталась: { $roles }.
lint-second-tree = { $first } возглавляет отдельное дерево, должностей в нём { $count }. Кому подчиняется { $first }?
lint-orphan = { $first } никому не подчиняется и никем не руководит. Кому подчиняется?
lint-contact-without-function = Никто не сказал, чем занимается { $people }, поэтому ни одно правило не учтёт этот контакт.
lint-position-named-by-nobody = { $first }: никто её не занимает, и с ней ничего не связано.

fix-make-dotted = сделать функциональным подчинение: { $report } → { $manager }
fix-remove-line = убрать подчинение: { $report } → { $manager }
fix-end-line = закончить подчинение: { $report } → { $manager }
fix-set-manager = { $report } подчиняется: { $manager }
fix-set-seniority = уровень должности { $seniority }: { $position }
fix-set-function = { $position } занимается: { $function }
fix-mark-unknown-holder = отметить, что не выяснено, кто теперь: { $position }
fix-remove-position = убрать должность: { $position }
fix-end-position = закрыть должность: { $position }
fix-end-role = закончить роль ({ $role }): { $person }
fix-join-group = отметить, что головная компания – { $company }
fix-merge = один человек: объединить { $other } с { $person }
fix-tell-apart = это разные люди

lint-account = { $name }: { $count ->
    [0] исправлять нечего.
    [one] стоит посмотреть { $count } место.
    [few] стоит посмотреть { $count } места.
   *[many] стоит посмотреть { $count } мест.
 }
lint-severity-error = неверно
lint-severity-warning = сомнительно
lint-severity-hint = выяснить
lint-plainly = то же самое: { $command }
lint-mended = Исправлено: { $what }.
lint-accounts-empty = Клиентов пока нет. Загрузите файл: `accountmap import people ФАЙЛ --account КЛИЕНТ`.
error-lint-not-found = У клиента { $account } нет того, что исправить: «{ $lint }»; возможно, уже исправлено. Список: `accountmap lint "{ $account }"`.
    .title = Такого исправления нет
