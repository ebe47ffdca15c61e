# Mail, spreadsheets and calendars: what was left out, what a column holds.
