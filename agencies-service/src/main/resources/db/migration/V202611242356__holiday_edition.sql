-- The holidays that the agencies' states were last published with, as a digest of their dates.
create table holiday_edition (
  country text primary key,
  digest  text not null
);
