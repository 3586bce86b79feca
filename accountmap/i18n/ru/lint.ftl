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
