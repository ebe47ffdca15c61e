# Mail, spreadsheets and calendars: what was left out, what a column holds.
mask-name = naam
mask-email = e-mailadres
mask-link = webadres
mask-account = rekeningnummer
mask-phone = telefoonnummer
mask-number = nummer
mask-address = adres
left-out-addresses = { $count ->
    [one] een adres
   *[other] { $count } adressen
}
left-out-attachments = { $count ->
    [one] een bijlage (alleen naam en controlegetal zijn genoteerd; bewaar de bijlage zelf buiten het register)
   *[other] { $count } bijlagen (alleen naam en controlegetal zijn genoteerd; bewaar de bijlagen zelf buiten het register)
}
left-out-head = { $count ->
    [one] een regel van de doorsturende medewerker
   *[other] { $count } regels van de doorsturende medewerker
}
left-out-names = { $count ->
    [one] een naam
   *[other] { $count } namen
}
left-out-numbers = { $count ->
    [one] een nummer (telefoon, rekening of BSN)
   *[other] { $count } nummers (telefoon, rekening of BSN)
}
left-out-quoted = { $count ->
    [one] een regel uit een eerder bericht
   *[other] { $count } regels uit een eerder bericht
}
left-out-salutation = de aanhef
left-out-signature = de ondertekening
sheet-empty = Dit bestand heeft geen regel met kolomnamen.
sheet-row-length = Deze rij heeft { $found } cellen, de kop heeft er { $wanted }. Staat er ergens een scheidingsteken te veel of te weinig?
sheet-unknown-column = Geen sleutel voor de kolom "{ $column }". Zet in het koppelbestand een regel "{ $column } = sleutel", of "{ $column } = -" om de kolom over te slaan.
mapping-line = Regel { $line } van het koppelbestand is niet te lezen: "{ $text }". Een regel ziet er zo uit: Kolom = sleutel
mapping-unknown-key = Regel { $line } van het koppelbestand: "{ $key }" is geen sleutel van een klacht.
mapping-unknown-column = Het koppelbestand noemt de kolom "{ $column }", maar het bestand heeft die niet.
