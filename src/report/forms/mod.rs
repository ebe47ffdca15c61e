//! The forms of a document: HTML, Markdown, JSON, and tables for CSV and workbooks.

mod html;
mod json;
mod markdown;
mod tables;
