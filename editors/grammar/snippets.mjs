// Snippets in six languages, in the format of VS Code, which plugins for Neovim read too.
//
// Each stands under a word of its language and under an English one with the language's code: `masthead-fr`.

const WORDS = {
  en: {
    masthead: [
      'General Assembly',
      '${1:Eighty-first} session',
      'Agenda item ${2:14}',
      '',
      '${3:Sponsors}: draft resolution',
      '',
      '${4:Title}',
      '',
      '${5|The General Assembly,The Security Council,The Economic and Social Council,The Human Rights Council|},',
      '',
      'Recalling its resolution $6,',
      '',
      'Taking note of the report of the Secretary-General on ${7:the matter},',
      '',
      '1. ${8:Decides} $0;',
    ],
    closing: [
      '${1:9}. Requests the Secretary-General to submit to ${2:the General Assembly} at its ${3:eighty-second} session a report on the implementation of the present resolution;',
      '',
      '${4:10}. Decides to include in the provisional agenda of its ${3:eighty-second} session the item entitled “${5:Title of the item}”.$0',
    ],
    seized: ['${1:10}. Decides to remain seized of the matter.$0'],
    recalling: ['Recalling its resolutions ${1:79/1} of ${2:day month year} and ${3:80/1} of ${4:day month year},$0'],
    note: ['Resolution ${1:70/1}, annex.$0'],
    treaty: ['United Nations, Treaty Series, vol. ${1:1771}, No. ${2:30822}.$0'],
    records: [
      'See Official Records of the ${1:General Assembly}, ${2:Eightieth} Session, Supplement No. ${3:1} (${4:A/80/1}).$0',
    ],
  },
  fr: {
    masthead: [
      'Assemblée générale',
      '${1:Quatre-vingt-unième} session',
      'Point ${2:14} de l’ordre du jour',
      '',
      '${3:Auteurs} : projet de résolution',
      '',
      '${4:Titre}',
      '',
      '${5|L’Assemblée générale,Le Conseil de sécurité,Le Conseil économique et social,Le Conseil des droits de l’homme|},',
      '',
      'Rappelant sa résolution $6,',
      '',
      'Prenant note du rapport du Secrétaire général sur ${7:la question},',
      '',
      '1. ${8:Décide} $0;',
    ],
    closing: [
      '${1:9}. Prie le Secrétaire général de lui présenter à sa ${2:quatre-vingt-deuxième} session un rapport sur l’application de la présente résolution ;',
      '',
      '${3:10}. Décide d’inscrire à l’ordre du jour provisoire de sa ${2:quatre-vingt-deuxième} session la question intitulée « ${4:Titre de la question} ».$0',
    ],
    seized: ['${1:10}. Décide de rester saisi${2|e,|} de la question.$0'],
    recalling: ['Rappelant ses résolutions ${1:79/1} du ${2:jour mois année} et ${3:80/1} du ${4:jour mois année},$0'],
    note: ['Résolution ${1:70/1}, annexe.$0'],
    treaty: ['Nations Unies, Recueil des Traités, vol. ${1:1771}, no ${2:30822}.$0'],
    records: [
      'Voir Documents officiels de ${1:l’Assemblée générale}, ${2:quatre-vingtième} session, Supplément no ${3:1} (${4:A/80/1}).$0',
    ],
  },
  es: {
    masthead: [
      'Asamblea General',
      '${1:Octogésimo primer} período de sesiones',
      'Tema ${2:14} del programa',
      '',
      '${3:Patrocinadores}: proyecto de resolución',
      '',
      '${4:Título}',
      '',
      '${5|La Asamblea General,El Consejo de Seguridad,El Consejo Económico y Social,El Consejo de Derechos Humanos|},',
      '',
      'Recordando su resolución $6,',
      '',
      'Tomando nota del informe del Secretario General sobre ${7:la cuestión},',
      '',
      '1. ${8:Decide} $0;',
    ],
    closing: [
      '${1:9}. Solicita al Secretario General que en su ${2:octogésimo segundo} período de sesiones le presente un informe sobre la aplicación de la presente resolución;',
      '',
      '${3:10}. Decide incluir en el programa provisional de su ${2:octogésimo segundo} período de sesiones el tema titulado “${4:Título del tema}”.$0',
    ],
    seized: ['${1:10}. Decide seguir ocupándose de la cuestión.$0'],
    recalling: [
      'Recordando sus resoluciones ${1:79/1}, de ${2:día de mes de año}, y ${3:80/1}, de ${4:día de mes de año},$0',
    ],
    note: ['Resolución ${1:70/1}, anexo.$0'],
    treaty: ['Naciones Unidas, Treaty Series, vol. ${1:1771}, núm. ${2:30822}.$0'],
    records: [
      'Véase Documentos Oficiales de ${1:la Asamblea General}, ${2:octogésimo} período de sesiones, Suplemento núm. ${3:1} (${4:A/80/1}).$0',
    ],
  },
  ru: {
    masthead: [
      'Генеральная Ассамблея',
      '${1:Восемьдесят первая} сессия',
      'Пункт ${2:14} повестки дня',
      '',
      '${3:Авторы}: проект резолюции',
      '',
      '${4:Название}',
      '',
      '${5|Генеральная Ассамблея,Совет Безопасности,Экономический и Социальный Совет,Совет по правам человека|},',
      '',
      'ссылаясь на свою резолюцию $6,',
      '',
      'принимая к сведению доклад Генерального секретаря о ${7:вопросе},',
      '',
      '1. ${8:постановляет} $0;',
    ],
    closing: [
      '${1:9}. просит Генерального секретаря представить ей на ее ${2:восемьдесят второй} сессии доклад об осуществлении настоящей резолюции;',
      '',
      '${3:10}. постановляет включить в предварительную повестку дня своей ${2:восемьдесят второй} сессии пункт, озаглавленный «${4:Название пункта}».$0',
    ],
    seized: ['${1:10}. постановляет продолжать заниматься этим вопросом.$0'],
    recalling: ['ссылаясь на свои резолюции ${1:79/1} от ${2:день месяц год} года и ${3:80/1} от ${4:день месяц год} года,$0'],
    note: ['Резолюция ${1:70/1}, приложение.$0'],
    treaty: ['United Nations, Treaty Series, vol. ${1:1771}, No. ${2:30822}.$0'],
    records: [
      'См. Официальные отчеты ${1:Генеральной Ассамблеи}, ${2:восьмидесятая} сессия, Дополнение № ${3:1} (${4:A/80/1}).$0',
    ],
  },
  zh: {
    masthead: [
      '大会',
      '第${1:八十一}届会议',
      '议程项目${2:14}',
      '',
      '${3:提案国}：决议草案',
      '',
      '${4:标题}',
      '',
      '${5|大会,安全理事会,经济及社会理事会,人权理事会|}，',
      '',
      '回顾其$6号决议，',
      '',
      '表示注意到秘书长关于${7:该问题}的报告，',
      '',
      '1. ${8:决定}$0；',
    ],
    closing: [
      '${1:9}. 请秘书长向大会第${2:八十二}届会议提交报告，说明本决议的执行情况；',
      '',
      '${3:10}. 决定将题为“${4:项目标题}”的项目列入大会第${2:八十二}届会议临时议程。$0',
    ],
    seized: ['${1:10}. 决定继续处理此案。$0'],
    recalling: ['回顾其${1:年月日}第${2:79/1}号和${3:年月日}第${4:80/1}号决议，$0'],
    note: ['第${1:70/1}号决议，附件。$0'],
    treaty: ['联合国，《条约汇编》，第${1:1771}卷，第${2:30822}号。$0'],
    records: ['见《${1:大会}正式记录，第${2:八十}届会议，补编第${3:1}号》(${4:A/80/1})。$0'],
  },
  ar: {
    masthead: [
      'الجمعية العامة',
      'الدورة ${1:الحادية والثمانون}',
      'البند ${2:14} من جدول الأعمال',
      '',
      '${3:مقدمو المشروع}: مشروع قرار',
      '',
      '${4:العنوان}',
      '',
      '${5|إن الجمعية العامة,إن مجلس الأمن,إن المجلس الاقتصادي والاجتماعي,إن مجلس حقوق الإنسان|}،',
      '',
      'إذ تشير إلى قرارها $6،',
      '',
      'وإذ تحيط علما بتقرير الأمين العام عن ${7:المسألة}،',
      '',
      '1 - ${8:تقرر} $0؛',
    ],
    closing: [
      '${1:9} - تطلب إلى الأمين العام أن يقدم إليها في دورتها ${2:الثانية والثمانين} تقريرا عن تنفيذ هذا القرار؛',
      '',
      '${3:10} - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها ${2:الثانية والثمانين} البند المعنون ”${4:عنوان البند}“.$0',
    ],
    seized: ['${1:10} - ${2|يقرر أن يبقي,تقرر أن تبقي|} المسألة قيد ${3|نظره,نظرها|}.$0'],
    recalling: ['إذ تشير إلى قراريها ${1:79/1} المؤرخ ${2:اليوم والشهر والسنة} و ${3:80/1} المؤرخ ${4:اليوم والشهر والسنة}،$0'],
    note: ['القرار ${1:70/1}، المرفق.$0'],
    treaty: ['United Nations, Treaty Series, vol. ${1:1771}, No. ${2:30822}.$0'],
    records: ['انظر الوثائق الرسمية ل${1:لجمعية العامة}، الدورة ${2:الثمانون}، الملحق رقم ${3:1} (${4:A/80/1}).$0'],
  },
};

const NAMES = {
  masthead: 'Masthead and first paragraphs',
  closing: 'Closing pair: report and agenda item',
  seized: 'Closing: remain seized of the matter',
  recalling: 'Recalling two resolutions',
  note: 'Footnote: annex of a resolution',
  treaty: 'Footnote: Treaty Series',
  records: 'Footnote: Official Records',
};

const LANGUAGES = { ar: 'العربية', en: 'English', es: 'español', fr: 'français', ru: 'русский', zh: '中文' };

/** All of them, by name. */
export function snippets() {
  const collected = {};
  for (const [code, own] of Object.entries(WORDS)) {
    for (const [key, body] of Object.entries(own)) {
      const name = `${NAMES[key]} (${LANGUAGES[code]})`;
      collected[name] = { prefix: `${key}-${code}`, body, description: name };
    }
  }
  return collected;
}
