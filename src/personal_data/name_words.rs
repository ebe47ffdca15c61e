//! The words by which names are recognised, in small letters.

use std::collections::BTreeSet;
use std::sync::LazyLock;

pub(super) type Words = LazyLock<BTreeSet<&'static str>>;

/// What a person is addressed by.
pub(super) static TITLES: Words = LazyLock::new(|| {
    set(
        "dhr dr drs frau heer herr imam ing ir juf juffrouw madam meester mej meneer mevr mevrouw \
        mijnheer miss mr mrs ms mw oom prof sir sjeik tante",
    )
});

/// What a person is, or what stands before a name in a letter.
pub(super) static ROLES: Words = LazyLock::new(|| {
    set(
        "accountmanager adviseur adviseuse advocaat afdelingshoofd arts assessor begeleider \
        begeleidster behandelaar boekhouder boekhoudster broer buurman buurvrouw coach colleague \
        collega collega's consulent contactpersoon coordinator coördinator cursist daughter \
        deelneemster deelnemer directeur director directrice docent docente dochter echtgenoot \
        echtgenote employee examinator functionaris genaamd genoemd groet groeten huisarts \
        instructeur jurist juriste klaagster klachtenfunctionaris klager kollege kollegin \
        leidinggevende leraar lerares manager medewerker medewerkster mentor moeder namens \
        notaris opleider partner planner receptionist receptioniste regards secretaresse \
        secretaris son teacher teamleider teamleidster trainer trainster vader voorzitter vriend \
        vriendin zoon zus",
    )
});

/// What stands behind a given name in Turkish.
pub(super) static HONORIFICS: Words = LazyLock::new(|| {
    set(
        "abi abla bey efendi hanim hanım cka cki czyk dhoe kaya oglu oğlu persad persaud pershad \
        sing singh ska ski wicz wska wski yılmaz öztürk",
    )
});

/// Given names that are often met, and are no words.
pub(super) static GIVEN: Words = LazyLock::new(|| {
    set(
        "agnieszka ahmad ahmed ahmet aisha ali amina anas andrzej anil anjali anna anne annemarie \
        asha ayse ayşe aïcha bart bas bilal brian burak büşra carmelita chantal clyde corrie \
        daan daniel david denise dennis dirk elif elisabeth els emine emma emre erik esther eva \
        ewa fatima fatma femke gerrit gül hafida hamza hans hasan hassan hatice heike henk \
        hussein hüseyin ibrahim indra ineke ingrid ismail jakub james jan jeroen joanna johan \
        johanna john julia jürgen karim karima kasia katarzyna kees kemal kevin khadija khalid \
        kimberly klaas klaus krzysztof lars layla leila linda lisa lotte luuk magdalena malika \
        marc marcel marcin maria marieke marijke mark mary małgorzata mehmet merve michael \
        michał michelle mohamed mohammed monique muhammed murat mustafa nadia naima omar orlando \
        patrick paul paweł peter petra piet pieter piotr priya rachid radjesh rajesh ramesh ravi \
        rené renée robert roel ronald ruben sabine said samira sander sandesh sandra sanne sarah \
        saskia sem serkan shanti sita soenil soerinder sophie stefan sunil susan thijs thomas \
        tim tom tomasz truus vijay willem wilma wolfgang youssef yusuf zeynep zineb zofia özlem",
    )
});

/// How surnames end that are no words: Polish, Turkish, Hindustani.
pub(super) static SUFFIXES: Words = LazyLock::new(|| {
    set("cka cki czyk oglu oğlu persad persaud pershad singh ska ski wicz wska wski yılmaz öztürk")
});

/// What has a capital and is no name: what begins a sentence, days, products, subjects, places.
pub(super) static NOT_NAMES: Words = LazyLock::new(|| {
    set(
        "a aan access administratie advies advisering afdeling agile algemene almere als \
        amsterdam an and april arabisch arnhem artikel august augustus autoriteit bank basis \
        bedankt belastingdienst belgië beste bhv bij bijlage boekhouding bosch bouw brabant \
        breda brief but bv by canva chinees coach college commissie communicatie coordinator \
        coördinator cursus cursussen daar dag das dat de december deel deelnemer deelnemers der \
        deze dhr die dinsdag directeur dit docent dolder donderdag door drenthe du duits \
        duitsland dus e-mail een eigenaar eigenaren ein eindhoven eine en engels er europa excel \
        facturatie facturering factuur fase februari february finance financiën for frans friday \
        friesland from geachte geen gelderland gemeente geschillencommissie google graag groep \
        groningen haag haar haarlem hallo ham he heer helder het hier hij hoe hof hoge \
        hogeschool holland hoofdstuk horeca hr hrm huis hun hypotheken i ich ict ihr ik in \
        inkoop instituut internet it italiaans ja januari january java je jij juli jullie july \
        june juni kamer kantoor kerk klacht klachten klachtenfunctionaris klager koninklijke \
        kwaliteit lean leiden limburg linkedin locatie logistiek lokaal maandag maar maart \
        maastricht mail march marketing may medewerker medewerkers mei meneer met mevr mevrouw \
        microsoft mijn ministerie module monday mvg mw na naar nederland nederlands nee niet \
        nijmegen niveau no noord not november nu nv october oder of office oktober om ombudsman \
        onder onderwijs ons onze ook oost op opleiding opleidingen or outlook over pdf \
        pensioenen personeelszaken photoshop planning pools portugees powerpoint provincie \
        python raad recht rekening rode rotterdam russisch sales sap saturday school scrum \
        september she sie spaans stap stichting sunday te team teams techniek tegen that the \
        there they this thursday tilburg to toen tot trainer training trainingen tuesday turks \
        tussen u uit und universiteit utrecht uw uwv van veiligheid vereniging verkoop \
        verzekeringen volgens voor vrijdag waar waarom wanneer want wat we website wednesday \
        week wel west wet wft wie wij windows wir with woensdag word workshop workshops yes you \
        zaal zaterdag ze zeeland zij zijn zondag zonder zoom zorg zuid zwolle",
    )
});

/// Two words that say that a name comes.
pub(super) const INTRODUCTIONS: [(&str, &str); 13] = [
    ("naam", "is"),
    ("ik", "heet"),
    ("ik", "ben"),
    ("name", "is"),
    ("i", "am"),
    ("ich", "bin"),
    ("ich", "heiße"),
    ("bedankt", "aan"),
    ("dank", "aan"),
    ("gesproken", "met"),
    ("spoke", "to"),
    ("heet", "hij"),
    ("sprak", "met"),
];

fn set(words: &'static str) -> BTreeSet<&'static str> {
    words.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{GIVEN, HONORIFICS, NOT_NAMES, ROLES, SUFFIXES, TITLES};

    #[test]
    fn the_words_are_in_small_letters() {
        for words in [&TITLES, &ROLES, &HONORIFICS, &SUFFIXES, &GIVEN, &NOT_NAMES] {
            assert!(words.iter().all(|word| *word == word.to_lowercase()));
        }
    }
}
