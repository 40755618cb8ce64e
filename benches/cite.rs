//! How fast the citations of a text are read, in each language: a page of our own sentences, dense with citations and, for
//! comparison, without any.

use divan::Bencher;
use divan::counter::BytesCount;
use rapporteur::cite::{Context, read};
use rapporteur::symbol::Organ;
use rapporteur::syntax::{Draft, Language};

fn main() {
    divan::main();
}

/// Two paragraphs as drafts have them: one with a list of citations, one of plain prose.
fn paragraphs(language: Language) -> [&'static str; 2] {
    match language {
        Language::Arabic => [
            "وإذ تشير إلى قراراتها 64/256 المؤرخ 2 آذار/مارس 2010 و 65/122 المؤرخ 13 كانون الأول/ديسمبر 2010 وإلى قرار مجلس الأمن 1631 (2005) المؤرخ 17 تشرين الأول/أكتوبر 2005،",
            "وإذ تلاحظ مع التقدير ما تبذله المنظمة من جهود في سبيل تعزيز التعاون بين الدول التي تتقاسم الأنهار والبحيرات، وإذ تشجعها على مواصلة العمل في السنوات المقبلة،",
        ],
        Language::English => [
            "Recalling its resolutions 64/256 of 2 March 2010, 65/122 of 13 December 2010 and 67/6 of 19 November 2012, and Security Council resolution 1631 (2005) of 17 October 2005 (see A/79/302-S/2024/600),",
            "Noting with appreciation the efforts of the organization to strengthen cooperation among the States that share rivers and lakes, and encouraging it to continue that work in the years to come, in step with the wishes of those who live on their shores,",
        ],
        Language::Spanish => [
            "Recordando sus resoluciones 64/256, de 2 de marzo de 2010, 65/122, de 13 de diciembre de 2010, y 67/6, de 19 de noviembre de 2012, y la resolución 1631 (2005) del Consejo de Seguridad, de 17 de octubre de 2005,",
            "Observando con aprecio los esfuerzos de la organización por fortalecer la cooperación entre los Estados que comparten ríos y lagos, y alentándola a proseguir esa labor en los años venideros,",
        ],
        Language::French => [
            "Rappelant ses résolutions 64/256 du 2 mars 2010, 65/122 du 13 décembre 2010 et 67/6 du 19 novembre 2012, et la résolution 1631 (2005) du Conseil de sécurité, en date du 17 octobre 2005,",
            "Notant avec satisfaction les efforts que fait l’organisation pour renforcer la coopération entre les États qui partagent des fleuves et des lacs, et l’encourageant à poursuivre cette œuvre dans les années à venir,",
        ],
        Language::Russian => [
            "ссылаясь на свои резолюции 64/256 от 2 марта 2010 года, 65/122 от 13 декабря 2010 года и 67/6 от 19 ноября 2012 года и на резолюцию 1631 (2005) Совета Безопасности от 17 октября 2005 года,",
            "отмечая с удовлетворением усилия организации по укреплению сотрудничества между государствами, которые делят между собой реки и озера, и призывая ее продолжать эту работу в предстоящие годы,",
        ],
        Language::Chinese => [
            "回顾其2010年3月2日第64/256号、2010年12月13日第65/122号和2012年11月19日第67/6号决议以及安全理事会2005年10月17日第1631(2005)号决议，",
            "赞赏地注意到该组织为加强共有河流和湖泊的国家之间的合作所作的努力，并鼓励该组织在今后的岁月里继续开展这项工作，",
        ],
    }
}

fn bench(bencher: Bencher, language: Language, paragraph: usize) {
    let page: Vec<String> = (0..200).map(|_| paragraphs(language)[paragraph].to_owned()).collect();
    let context = Context { language, organ: Some(Organ::GeneralAssembly), note: false };
    let bytes: usize = page.iter().map(String::len).sum();
    bencher
        .counter(BytesCount::new(bytes))
        .bench(|| page.iter().map(|text| read(text, context).citations.len()).sum::<usize>());
}

#[divan::bench(args = Language::ALL)]
fn dense(bencher: Bencher, language: Language) {
    bench(bencher, language, 0);
}

#[divan::bench(args = Language::ALL)]
fn prose(bencher: Bencher, language: Language) {
    bench(bencher, language, 1);
}

/// Outline and citations together, on one core: a draft in which every third paragraph cites, as in adopted texts.
#[divan::bench(args = Language::ALL)]
fn outline_and_citations(bencher: Bencher, language: Language) {
    let [dense, prose] = paragraphs(language);
    let text = format!("{dense}\n\n{prose}\n\n{prose}\n\n").repeat(700);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let draft = Draft::parse(&text);
        let cited = draft.paragraphs().map(|placed| {
            let paragraph = placed.paragraph;
            let context = Context { language: paragraph.language, organ: paragraph.organ, note: false };
            read(&paragraph.text, context).citations.len()
        });
        cited.sum::<usize>()
    });
}
