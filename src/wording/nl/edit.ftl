# Editing a record: what is refused, and how to go on.
edit-no-front-matter = Dit bestand begint niet met een blok tussen twee regels "---". Daardoor is { $key } niet in te vullen. Zet eerst het blok terug.
edit-unreadable = De kop van dit bestand is niet te lezen. Daardoor is { $key } niet in te vullen. Kijk met "klachten check" waar het misgaat.
edit-refused = { $key } is hier niet in te vullen zonder iets anders te raken. Typ deze regels zelf op de goede plek:
