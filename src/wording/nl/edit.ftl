# Editing a record: what is refused, and how to go on.
edit-no-front-matter = { $number } begint niet met een kop tussen twee regels "---". Zo is er niets in vast te leggen. Zet eerst de kop terug. Of ga terug naar wat het laatst te lezen was, met: klachten herstel { $number }
edit-unreadable = De kop van { $number } is niet te lezen. Zo is er niets in vast te leggen. Verbeter hem eerst; waar het misgaat, zegt: klachten controleer { $path }. Of ga terug naar wat het laatst te lezen was, met: klachten herstel { $number }
edit-torn = In { $number } staan twee versies door elkaar (F015). Zo is er niets in vast te leggen. Laat eerst alleen staan wat klopt, zonder de regels met <<<<<<<, ======= en >>>>>>>, en leg dat vast met: klachten noteer { $number }. Of ga terug naar wat het laatst te lezen was, met: klachten herstel { $number }
edit-twice = In { $number } staat een sleutel twee keer (F009). Zo is er niets in vast te leggen. Haal er eerst een weg; welke het is, zegt: klachten controleer { $path }. Of ga terug naar wat het laatst te lezen was, met: klachten herstel { $number }
edit-refused = { $key } is hier niet in te vullen zonder iets anders te raken. Typ deze regels zelf op de goede plek:
fact-unknown = "{ $fact }" is geen gegeven dat u kunt noteren. Kies uit { $facts }.
fact-unknown-near = "{ $fact }" is geen gegeven dat u kunt noteren. Bedoelt u { $near }?
fact-unknown-key = --{ $key } hoort niet bij { $fact }.
fact-needs-value = Bij { $fact } hoort nog een waarde. Zet die achter { $fact }.
fact-needs-word = Bij { $fact } hoort nog een woord. Kies uit: { $words }.
fact-needs-day = Bij { $fact } hoort een dag die nog komt. Geef hem zo op: --on 2026-03-02
fact-needs-keys = Bij { $fact } hoort nog: { $keys }.
fact-needs-item = { $fact } hoort bij een { $list }, en dat is er nog niet. Noteer dat eerst: { $list }.
fact-needs-pairs = Bij { $fact } horen aantallen. Geef ze zo op: "trainingen=140, deelnemers=1650"
fact-value-twice = De waarde achter { $fact } staat er twee keer: los en als sleutel. Laat er een weg.
fact-present = { $key } staat al op "{ $value }". Klopt dat niet? Voeg --replace toe om het te vervangen.
fact-same = { $key } staat al op "{ $value }". Er valt niets te noteren.
fact-again = "{ $value }" staat al bij { $fact }. Hetzelfde komt er geen tweede keer bij. Klopt er iets niet aan? Voeg --replace toe.
fact-which = Bij { $fact } staat er meer dan een: { $items }. Noem welke u bedoelt, met zijn nummer achter { $fact }.
fact-no-item = "{ $item }" staat niet bij { $fact }. Daar staat: { $items }.
fact-absent = { $fact } is niet ingevuld. Er valt niets weg te halen of te vervangen.
fact-no-list = Bij { $fact } staat er hoogstens een. Laat weg welke u bedoelt.
fact-one-at-a-time = Vervang bij { $fact } een tegelijk: elke sleutel een keer.
fact-nothing-else = Bij { $fact } staat al: { $value }. Wat moet er anders? Een andere dag geeft u met --on; verder kan: { $keys }.
fact-empty = Een lege waarde zegt niets, en wist niets. Wilt u { $fact } weghalen? Dat doet u met "klachten verwijder".
fact-present-text = Bij { $fact } staat al een tekst: "{ $value }". Voeg --replace toe om die te vervangen, of --add om deze eronder te zetten.
fact-changes-nothing = Hierdoor verandert er niets in { $number }: { $fact } stond er al zo.
