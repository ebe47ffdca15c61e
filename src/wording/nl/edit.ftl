# Editing a record: what is refused, and how to go on.
edit-no-front-matter = Dit bestand begint niet met een blok tussen twee regels "---". Daardoor is { $key } niet in te vullen. Zet eerst het blok terug.
edit-unreadable = De kop van dit bestand is niet te lezen. Daardoor is { $key } niet in te vullen. Kijk met "klachten controleer" waar het misgaat.
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
