# Mail, spreadsheets and calendars: what was left out, what a column holds.
mask-name = name
mask-email = e-mail address
mask-link = web address
mask-account = account number
mask-phone = telephone number
mask-number = number
mask-address = address
mask-birth = date of birth
left-out-addresses = { $count ->
    [one] an address
   *[other] { $count } addresses
}
left-out-attachments = { $count ->
    [one] an attachment (only its name and checksum are noted; keep the attachment itself outside the register)
   *[other] { $count } attachments (only their names and checksums are noted; keep the attachments themselves outside the register)
}
left-out-births = { $count ->
    [one] a date of birth
   *[other] { $count } dates of birth
}
left-out-head = { $count ->
    [one] a line above the letter that was passed on
   *[other] { $count } lines above the letter that was passed on (its head, and what was written with it)
}
left-out-names = { $count ->
    [one] a name
   *[other] { $count } names
}
left-out-numbers = { $count ->
    [one] a number (telephone, account or citizen service number)
   *[other] { $count } numbers (telephone, account or citizen service number)
}
left-out-quoted = { $count ->
    [one] a line of an earlier message
   *[other] { $count } lines of an earlier message
}
left-out-salutation = the salutation
left-out-signature = the signature
sheet-empty = This file has no line with column names.
sheet-row-length = This row has { $found } cells, the head has { $wanted }. Is there a separator too many or too few?
sheet-no-rows = There is no row under the column names.
sheet-quote = In cell { $column } a quote begins that does not close as it should; the rows below would vanish into that cell. Take the quote away or close it.
sheet-column-nameless = { $count ->
    [one] Column { $places } has no name
   *[other] The columns { $places } have no name
}, but there is something in them. Put a name above them in this row. If this is not the row of column names, take away what stands above it.
sheet-column-twice = The column name "{ $column }" stands there twice (the second time in column { $place }). Give each column a name of its own.
sheet-no-sheets = A csv file has no sheets: leave --sheet out.
sheet-unknown = The workbook has no sheet "{ $name }". It has: { $names }.
sheet-unreadable = The workbook cannot be read ({ $error }). Save it again in Excel as an Excel workbook (.xlsx).
sheet-cell-error = In cell { $column } stands an error of Excel ({ $error }). Mend the formula, or paste the value.
sheet-old-workbook = This is a workbook of an old kind (.xls or .xlsb). Save it in Excel as an Excel workbook (.xlsx).
sheet-open-workbook = This is a workbook of LibreOffice (.ods). Save it as an Excel workbook (.xlsx) or as csv.
sheet-letter = This is an e-mail of Outlook, no list. An e-mail is taken in with "klachten new --from".
sheet-document = This is no list. Put the complaints in a spreadsheet, one a row, and save it as an Excel workbook (.xlsx).
mapping-key-twice = Two columns are for the same key { $key }: { $columns }. Put "-" at one of them in the mapping file.
sheet-unknown-column = No key for the column "{ $column }". Put a line "{ $column } = key" in the mapping file, or "{ $column } = -" to skip the column.
mapping-line = Line { $line } of the mapping file cannot be read: "{ $text }". A line looks like this: Column = key
mapping-no-key = Line { $line } of the mapping file: there is no key behind "{ $column }" yet. Put one there, or - to skip the column.
mapping-key-unfilled = Every complaint must have `{ $key }`, but no column is for it. Put "= { $key }" behind a column in the mapping file, or under [vast] a line "{ $key } = " with what holds for all rows.
column-names-onderwerp = description, short description, title
column-names-ontvangen = date, received, received on, date received, date of receipt
column-names-categorie = category, kind, kind of complaint
column-names-afgesloten = date handled, closed, closed on, date closed
column-names-reden-uitkomst = reason
column-names-uitkomst = outcome, result
column-names-tekst = complaint, text
mapping-unknown-key = Line { $line } of the mapping file: "{ $key }" is no key of a complaint.
mapping-unknown-column = The mapping file names the column "{ $column }", but the file does not have it.
