# Mail, spreadsheets and calendars: what was left out, what a column holds.
mask-name = naam
mask-email = e-mailadres
mask-link = webadres
mask-account = rekeningnummer
mask-phone = telefoonnummer
mask-number = nummer
mask-address = adres
mask-birth = geboortedatum
left-out-addresses = { $count ->
    [one] een adres
   *[other] { $count } adressen
}
left-out-attachments = { $count ->
    [one] een bijlage (alleen naam en controlegetal zijn genoteerd; bewaar de bijlage zelf buiten het register)
   *[other] { $count } bijlagen (alleen naam en controlegetal zijn genoteerd; bewaar de bijlagen zelf buiten het register)
}
left-out-births = { $count ->
    [one] een geboortedatum
   *[other] { $count } geboortedata
}
left-out-head = { $count ->
    [one] een regel boven de doorgestuurde e-mail
   *[other] { $count } regels boven de doorgestuurde e-mail (de kop en wat de doorstuurder schreef)
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
sheet-no-rows = Onder de kolomnamen staat geen enkele rij.
sheet-quote = In cel { $column } begint een aanhalingsteken dat niet goed wordt gesloten; de rijen eronder zouden in die cel verdwijnen. Haal het aanhalingsteken weg of sluit het.
sheet-column-nameless = { $count ->
    [one] Kolom { $places } heeft geen naam
   *[other] De kolommen { $places } hebben geen naam
}, maar er staat wel iets in. Zet er in deze rij een naam boven. Is dit niet de rij met kolomnamen, haal dan weg wat erboven staat.
sheet-column-twice = De kolomnaam "{ $column }" komt twee keer voor (de tweede keer in kolom { $place }). Geef elke kolom een eigen naam.
sheet-no-sheets = Een csv-bestand heeft geen werkbladen: laat --sheet weg.
sheet-unknown = De werkmap heeft geen werkblad "{ $name }". Wel: { $names }.
sheet-unreadable = De werkmap is niet te lezen ({ $error }). Bewaar hem in Excel opnieuw als Excel-werkmap (.xlsx).
sheet-cell-error = In cel { $column } staat een fout van Excel ({ $error }). Herstel de formule, of plak de waarde.
sheet-old-workbook = Dit is een werkmap van een oude soort (.xls of .xlsb). Bewaar hem in Excel als Excel-werkmap (.xlsx).
sheet-open-workbook = Dit is een werkmap van LibreOffice (.ods). Bewaar hem als Excel-werkmap (.xlsx) of als csv.
sheet-letter = Dit is een e-mail van Outlook, geen lijst. Een e-mail neemt u op met "klachten nieuw --from".
sheet-document = Dit is geen lijst. Zet de klachten in een werkblad, een rij per klacht, en bewaar het als Excel-werkmap (.xlsx).
mapping-key-twice = Twee kolommen zijn voor dezelfde sleutel { $key }: { $columns }. Zet bij één ervan "-" in het koppelbestand.
sheet-unknown-column = Geen sleutel voor de kolom "{ $column }". Zet in het koppelbestand een regel "{ $column } = sleutel", of "{ $column } = -" om de kolom over te slaan.
mapping-line = Regel { $line } van het koppelbestand is niet te lezen: "{ $text }". Een regel ziet er zo uit: Kolom = sleutel
mapping-no-key = Regel { $line } van het koppelbestand: achter "{ $column }" staat nog geen sleutel. Zet er een achter, of - om de kolom over te slaan.
mapping-key-unfilled = Elke klacht moet `{ $key }` hebben, maar geen kolom is daarvoor. Zet in het koppelbestand achter een kolom "= { $key }", of onder [vast] een regel "{ $key } = " met wat voor alle rijen geldt.
column-names-onderwerp = omschrijving, korte omschrijving, titel
column-names-ontvangen = datum, datum binnen, binnen, datum klacht, datum ontvangst, datum van ontvangst, datum ontvangen, ontvangstdatum, ontvangen op, binnengekomen, binnengekomen op
column-names-categorie = soort, soort klacht, rubriek
column-names-afgesloten = datum afgehandeld, datum afhandeling, afgesloten op, afsluitdatum, datum afsluiting, datum afgesloten, afgehandeld op
column-names-reden-uitkomst = reden
column-names-uitkomst = afloop, resultaat
column-names-tekst = klacht, toelichting
mapping-unknown-key = Regel { $line } van het koppelbestand: "{ $key }" is geen sleutel van een klacht.
mapping-unknown-column = Het koppelbestand noemt de kolom "{ $column }", maar het bestand heeft die niet.
