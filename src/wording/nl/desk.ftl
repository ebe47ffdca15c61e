# What the commands of the officer's day say: new, record, letter, import, export, init, repair.
desk-behind = De wijziging staat in de geschiedenis, maar deze bestanden zijn nog niet bijgewerkt: { $paths }. Draai "klachten repair".
desk-refused = { $count ->
    [one] Niet genoteerd: hierdoor zou er een fout in het register komen. Er is niets veranderd.
   *[other] Niet genoteerd: hierdoor zouden er { $count } fouten in het register komen. Er is niets veranderd.
}
desk-no-number = "{ $number }" is geen nummer. Een klacht heet bijvoorbeeld 2026-007, een maatregel M-2026-01, een jaar 2026.
desk-no-record = { $number } staat niet in het register. Met "klachten new" maakt u een klacht aan, met "klachten new --measure" een maatregel, met "klachten report JAAR --init" een jaar.
record-faulty = Dit zou { $count ->
    [one] een fout
   *[other] { $count } fouten
} in het register zetten.
subject-other = { $fact } genoteerd
subject-vooroverleg = eerste gesprek gevoerd
subject-verwezen-naar-website = klager op de website gewezen
subject-formele-melding = formele melding ontvangen
subject-aard = aard van de klacht bepaald
subject-gemeld-aan-functionaris = gemeld aan de klachtenfunctionaris
subject-ontvangstbevestiging = ontvangstbevestiging verstuurd
subject-uitleg-procedure = uitleg over de procedure verstuurd
subject-reactie-toegezegd = antwoord toegezegd
subject-verantwoordelijke = verantwoordelijke aangewezen
subject-betrokkene = betrokkene genoteerd
subject-afspraak = afspraak gemaakt
subject-verdaging = termijn verdaagd
subject-opschorting = termijn opgeschort
subject-oorzaak = oorzaak vastgesteld
subject-overlegd-met = oorzaak besproken
subject-overlegd-op = oorzaak besproken
subject-voorstel = voorstel gedaan
subject-bericht = voorstel meegedeeld
subject-reactie = reactie van de klager genoteerd
subject-afschrift = afschrift verstuurd
subject-afgesloten = klacht afgesloten
subject-heropend = klacht heropend
subject-afwijking = afwijking uitgelegd
subject-extern = klager ging naar een onafhankelijke instantie
subject-maatregel = maatregel gekoppeld
subject-besluit = besluit van de eigenaren
subject-gereed-op = maatregel gereed
subject-effect = effect beoordeeld
subject-aangeboden-aan-eigenaren = jaarverslag aangeboden aan de eigenaren
subject-besloten-op = eigenaren hebben besloten
subject-gepresenteerd-op = jaarverslag gepresenteerd aan alle medewerkers
subject-new-complaint = klacht geregistreerd
subject-new-measure = maatregel aanbevolen
subject-new-year = jaarverslag klaargezet
subject-init = Register begonnen
subject-import = { $count ->
    [one] Een klacht overgenomen
   *[other] { $count } klachten overgenomen
}
