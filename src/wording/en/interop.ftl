# Mail, spreadsheets and calendars: what was left out, what a column holds.
mask-name = name
mask-email = e-mail address
mask-link = web address
mask-account = account number
mask-phone = telephone number
mask-number = number
mask-address = address
left-out-addresses = { $count ->
    [one] an address
   *[other] { $count } addresses
}
left-out-attachments = { $count ->
    [one] an attachment (only its name and checksum are noted; keep the attachment itself outside the register)
   *[other] { $count } attachments (only their names and checksums are noted; keep the attachments themselves outside the register)
}
left-out-head = { $count ->
    [one] a line of the colleague who passed it on
   *[other] { $count } lines of the colleague who passed it on
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
sheet-unknown-column = No key for the column "{ $column }". Put a line "{ $column } = key" in the mapping file, or "{ $column } = -" to skip the column.
mapping-line = Line { $line } of the mapping file cannot be read: "{ $text }". A line looks like this: Column = key
mapping-unknown-key = Line { $line } of the mapping file: "{ $key }" is no key of a complaint.
mapping-unknown-column = The mapping file names the column "{ $column }", but the file does not have it.
