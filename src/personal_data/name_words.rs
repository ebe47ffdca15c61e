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
        begeleidster behandelaar boekhouder boekhoudster broer buurman buurvrouw coach \
        colleague collega collega's consulent contactpersoon coordinator coördinator cursist \
        daughter deelneemster deelnemer directeur director directrice docent docente dochter \
        dochtertje echtgenoot echtgenote ehefrau ehemann employee examinator functionaris \
        genaamd genoemd groet groeten huisarts husband instructeur jurist juriste klaagster \
        klachtenfunctionaris klager kleindochter kleinzoon kollege kollegin leidinggevende \
        leraar lerares man manager medewerker medewerkster mentor moeder namens neef nicht \
        notaris oma opa opleider partner planner receptionist receptioniste regards \
        schoondochter schoonmoeder schoonvader schoonzoon schoonzus secretaresse secretaris \
        sohn son teacher teamleider teamleidster tochter trainer trainster vader voorzitter \
        vriend vriendin vrouw wife zoon zoontje zus zwager",
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
        "aad abdel abdelkader abdellah abdul abdullah adam adil adriaan adrie agata agnieszka \
        ahmad ahmed ahmet aisha albert aleksandra alex alexander ali alicja amina anand anas \
        andre andrea andrzej andré angela angelique aniel anil anita anja anjali anna anne \
        anneke annelies annemarie annemiek annet annette anton arie arjan arjen asha ashwin \
        astrid aylin aynur ayse aysel ayşe aziz aziza aïcha bart bartosz barış bas bea beata \
        beatrix bert bertus bianca bilal bob bogdan bouchra bożena bram brian brigitte burak \
        bülent büşra canan carla carlo carmelita caroline casper cees cemal cengiz chandra \
        chantal charlotte chris christa christiaan christina christine claire claudia clyde \
        coby cor cora corrie daan dana daniel danielle danny danuta dariusz david denise \
        deniz dennis derya devika dewi diana dianne dick diederik dilek dirk dominik doortje \
        dorien dorota dorothea driss ebru edith edwin egbert elena elif elisabeth elise \
        ellen elly els elsbeth emel emiel emine emma emre ercan erdal erica erik erkan erol \
        erwin esra esther eva evelien evelyn ewa ewelina fadime fadma faisal farah farid \
        farida fatih fatima fatma femke ferdinand ferhat figen filiz floris fouad fouzia \
        frank fred frederik freek frits furkan gamze ganesh gea geert geertje gerard gerben \
        gerda gerrit gert gijs grażyna greet greetje gretha grzegorz guus gökhan gül gülay \
        gülsen habiba hafida hajar hakan hakim halil halima halime halina hamza hanane \
        hanife hanna hannah hanneke hannie hanny hans harm harrie harry hasan hassan hassna \
        hatice heidi heike helena helga hendrik henk hennie henny henryk herman hester \
        hicham hilde houda hubert hugo hussein huub hüseyin ibrahim ida ikram ilham ilhan \
        ilker ilse ilyas imane imran ina indira indra ineke inge ingeborg ingrid irena irene \
        iris irma isabel isabelle ismail ismet ivo iwona izabela jaap jacek jack jaco jacob \
        jacqueline jadwiga jakub jamal james jamila jan janine janneke janny jantje janusz \
        jarosław jasmijn jasper jenny jeroen jerzy jessica joanna joep johan johanna john \
        jolanda jolanta jolien joop joost jorien joris jos josephine josien josé joyce \
        judith julia julie juliette jurgen jurre józef jürgen kadriye kamal kamil karel \
        karen karim karima karin karl karol karolina kasia katarzyna katja kavita kazimierz \
        kees kemal kerem kevin khadija khalid kim kimberly kishan klaas klaus koen koos \
        koray krishna krystyna krzysztof laila lakshmi lars latifa laura layla leila lenie \
        lennart leo leon leonie leszek levent leyla lianne lieke lies liesbeth linda lisa \
        lodewijk loes lotte loubna louis louise lubna luc lucas lucia ludo luna luuk maaike \
        maarten maciej magdalena mahmoud malak malika mandy manoj manon marc marcel marcin \
        marco marek marga margaretha margot margreet margriet maria mariam marian marianne \
        marieke marielle marijke marijn marina mario marion mariusz mariëlle marja marjan \
        marjo marjolein mark marko marleen marlies marloes marlon marta martijn martin \
        martine mary maryam mateusz mathijs matthijs maud maurice małgorzata mehmet mehtap \
        melek melissa meltem menno merve meryem metin michael michał michel michelle michiel \
        mieke miep milan mimoun mimount minke mireille miriam mirjam mirosław mohamad \
        mohamed mohammed mohan monica monika monique mouna mounir muhammed murat mustafa \
        myrthe nabil nabila nadia nadine naima najat najib nancy naomi natalia natasja \
        nathalie nawal nazan nel nelleke nelly nermin neslihan nick nicole niels nienke \
        nihat nirmala nora nour noura nuray nurcan okan olaf olga olivier omar onno onur \
        orhan orlando oscar osman pascal patricia patrick patrycja paul paula paulina \
        pauline paweł peggy pelin pepijn peter petra philip piet pieter pieternel pim piotr \
        pravin priya przemysław quinten quirine rabia rachid rachida radha radjesh radosław \
        rafał rahma rajen rajesh rakesh ralph ramazan ramesh ramon rania ranjana raoul ravi \
        raymond recep reinier remco remko renata renate rens rené renée ria rianne richard \
        rick rida riet rik rinske rita rob robert robin roderick roel roelof rogier roland \
        rolf roman romy ron ronald ronnie rosa rosalie rosanne roshni ruben rudi rudolf \
        rukiye ruth ruud ryszard sabine sabrina said saida salah salim salma sam samiha \
        samir samira sanae sander sandesh sandhya sandra sanjay sanne santosh sara sarah \
        sarita saskia satish savitri saïd sebastiaan sebastian sedat selim selma sem semra \
        serap serkan sevda sevgi sevim shanti sharda sharmila sharon shirley sietske sigrid \
        siham silvia simon simone sinan sita sjaak sjoerd sjors soenil soeresh soerinder \
        sofian sofie songül sophie soraya souad soufiane stan stanisław stef stefan \
        stephanie steven stijn suat sunil suresh susan susanne sushma suzanne sven sylvana \
        sylvia sylwia sytske szymon süleyman sławomir tamara tania tanja tarik tariq teresa \
        tessa teun teunis thea theo thijs thom thomas tijmen tim timo tineke tjeerd tobias \
        tom tomasz toos trijntje trudy truida truus tuba tugba turgut tülay ufuk ulrike \
        ursula urszula usha valentijn valerie veerle vera vicky victor vijay vikash viktor \
        vincent vinod volkan wafa walter wanda wendy werner wessel wiebe wieke wiesław \
        wietske wijnand wilco wilfred wilhelmina willem willemijn willy wilma wim witold \
        wojciech wolfgang wouter xander yannick yara yasemin yasmine yassin yassine yeliz \
        yolanda yorick younes yousra youssef yusuf yvette yvonne zahra zaineb zakaria \
        zbigniew zdzisław zehra zeki zeynep zineb zoe zofia zohra zoë zuzanna özgür özkan \
        özlem ümit łukasz şerife",
    )
});

/// How surnames end that are no words: Polish, Turkish, Hindustani.
pub(super) static SUFFIXES: Words = LazyLock::new(|| {
    set("cka cki czyk oglu oğlu persad persaud pershad singh ska ski wicz wska wski yılmaz öztürk")
});

/// What has a capital and is no name: what begins a sentence, days, products, subjects, places.
pub(super) static NOT_NAMES: Words = LazyLock::new(|| {
    set(
        "a aan access administratie advies advisering afdeling agile algemene all allemaal \
        allen almere als amsterdam an and april arabisch arnhem artikel august augustus \
        autoriteit bank basis bedankt belastingdienst belgië beste bhv bij bijlage \
        boekhouding bosch bouw brabant breda brief but bv by canva chinees coach collega \
        collega's college commissie communicatie coordinator coördinator cursus cursussen \
        daar dag damen dames das dat de december deel deelnemer deelnemers der deze dhr die \
        dinsdag directeur directie dit docent dolder donderdag door drenthe du duits \
        duitsland dus e-mail een eigenaar eigenaren ein eindhoven eine en engels er europa \
        everyone excel facturatie facturering factuur fase februari february finance \
        financiën for frans friday friesland from geachte geen gelderland gemeente \
        geschillencommissie google graag groep groningen haag haar haarlem hallo ham he heer \
        helder helpdesk heren herren het hier hij hoe hof hoge hogeschool holland hoofdstuk \
        horeca hr hrm huis hun hypotheken i ich ict iedereen ihr ik in inkoop instituut \
        internet it italiaans ja januari january java je jij juli jullie july june juni \
        kamer kantoor kerk klacht klachten klachtenfunctionaris klager klantenservice \
        kollegen koninklijke kwaliteit lean leiden leute lezer lezers limburg linkedin \
        locatie logistiek lokaal maandag maar maart maastricht madam mail march marketing \
        may medewerker medewerkers mei meneer mensen met mevr mevrouw microsoft mijn \
        ministerie module monday mvg mw na naar nederland nederlands nee niet nijmegen \
        niveau no noord not november nu nv october oder of office oktober om ombudsman onder \
        onderwijs ons onze ook oost op opleiding opleidingen or outlook over pdf pensioenen \
        personeelszaken photoshop planning pools portugees powerpoint provincie python raad \
        receptie recht redactie rekening relatie relaties rode rotterdam russisch sales sap \
        saturday school scrum secretariaat september she sie sir spaans stap stichting \
        sunday te team teams techniek tegen that the there they this thursday tilburg to \
        toen tot trainer training trainingen tuesday turks tussen u uit und universiteit \
        utrecht uw uwv van veiligheid vereniging verkoop verzekeringen volgens voor vrijdag \
        waar waarom wanneer want wat we website wednesday week wel west wet wft wie wij \
        windows wir with woensdag word workshop workshops yes you zaal zaterdag ze zeeland \
        zij zijn zondag zonder zoom zorg zuid zwolle",
    )
});

/// What a letter begins with, before a name.
pub(super) static GREETINGS: Words = LazyLock::new(|| {
    set(
        "beste dag dear geachte goedemiddag goedemorgen goedenavond hai hallo hello hey hi hoi liebe \
        lieber lieve waarde",
    )
});

/// That somebody spoke: with whom follows behind "met".
pub(super) static SPOKE: Words = LazyLock::new(|| {
    set(
        "bel belde belden bellen call called gebeld gemaild gepraat geschreven gesproken \
        gesprochen mailde mailden overlegd overlegde overlegden praatte praten schreef spoke \
        spoken sprach sprak spraken spreken talked telefoneerde telefonierte",
    )
});

/// What stands between those who speak.
pub(super) const WITH: [&str; 3] = ["met", "with", "mit"];

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

pub(super) fn set(words: &'static str) -> BTreeSet<&'static str> {
    words.split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::{GIVEN, GREETINGS, HONORIFICS, NOT_NAMES, ROLES, SPOKE, SUFFIXES, TITLES};

    #[test]
    fn the_words_are_in_small_letters() {
        for words in [
            &TITLES,
            &ROLES,
            &HONORIFICS,
            &SUFFIXES,
            &GIVEN,
            &NOT_NAMES,
            &GREETINGS,
            &SPOKE,
        ] {
            assert!(words.iter().all(|word| *word == word.to_lowercase()));
        }
    }
}
