// What the mastheads of drafts are recognised by, beside what the project's own tables have.

/** The languages by code, and the name of each one's file in src/syntax/language/. */
export const languages = {
  ar: 'arabic',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  ru: 'russian',
  zh: 'chinese',
};

/** Lines of a masthead, as expressions that TextMate and (after translation) Vim understand: `.` and `*` only. */
export const masthead = {
  ar: ['الدورة .*', 'البند .* من جدول الأعمال', 'مشروع قرار', 'الأصل: .*', 'الجلسة العامة .*'],
  en: ['.* session', 'Agenda items* .*', 'Draft resolution', 'Distr\\.: .*', 'Original: .*', '.* plenary meeting'],
  es: ['.* período de sesiones', 'Temas* .* del programa', 'Proyecto de resolución', 'Distr\\. .*', 'Original: .*', '.* sesión plenaria'],
  fr: ['.* session', 'Points* .* de l.ordre du jour', 'Projet de résolution', 'Distr\\. .*', 'Original : .*', '.* séance plénière'],
  ru: ['.* сессия', 'Пункты* .* повестки дня', 'Проект резолюции', 'Язык оригинала: .*', '.* пленарное заседание'],
  zh: ['第.*届会议', '议程项目.*', '决议草案', '原件：.*', '.*次全体会议'],
};
