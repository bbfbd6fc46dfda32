// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "kanteling/io/municipality.hpp"

namespace kanteling::test {

/// An invented municipality of three villages, complete and without a problem. No cell is quoted or holds a
/// comma, so that the edits below can be simple.
inline std::vector<io::NamedText> small_municipality() {
  return {
      {"municipality.json", R"({
  "name": "Drie Kernen",
  "code": "9901",
  "region": "Nergens",
  "year": 2026,
  "policy": "stock",
  "team_village": "bergdorp",
  "travel": {
    "walk_metres_per_hour": 4500, "bicycle_metres_per_hour": 14000, "car_metres_per_hour": 40000,
    "bus_metres_per_hour": 30000, "within_village_metres": 700, "minutes_max": 45
  },
  "assumptions": ["all of it is made up"],
  "source": "invented"
}
)"},
      {"sources.csv",
       "id,title,licence,looked_up,note\n"
       "invented,Made up,Apache-2.0,2026-11-22,\n"
       "count,A count,CC BY 4.0,2026-11-22,rounded\n"},
      {"villages.csv",
       "id,name,postcodes,latitude,longitude,inhabitants,source\n"
       "veldorp,Veldorp,6201;6202,50.80000,5.70000,1000,count\n"
       "bergdorp,Bergdorp,6203,50.81000,5.71000,2000,count\n"
       "dalhuis,Dalhuis,6204,50.82003,5.72000,500,count\n"},
      {"ages.csv",
       "village,age_from,age_to,inhabitants,source\n"
       "veldorp,0,17,200,count\nveldorp,18,120,800,count\n"
       "bergdorp,18,120,1600,count\nbergdorp,0,17,380,count\n"
       "dalhuis,0,120,500,count\n"},
      {"roads.csv",
       "from,to,distance_m,source\n"
       "veldorp,bergdorp,3000,invented\nbergdorp,dalhuis,2500,invented\n"},
      {"buses.csv",
       "id,name,villages,weekdays,seats,rides_per_month,wheelchair,fare_cents,wait_minutes,volunteers,"
       "source\n"
       "wensbus,Wensbus,*,mo;tu;we;th;fr,8,300,false,150,20,12,invented\n"},
      {"facilities.csv",
       "id,name,kind,organisation,village,serves,age_from,age_to,weekdays,closed_from,closed_to,places_per_"
       "month,"
       "places_in_use,volunteers,volunteers_needed,fee_cents,cost_cents,wheelchair,home_delivery,checked,"
       "source\n"
       "open-tafel,Open Tafel,open_table,Stichting "
       "Samen,veldorp,*,18,120,tu;th,,,200,150,9,6,750,300,true,false,"
       "2026-01-10,invented\n"
       "buurthuis,Buurthuis,community_house,Stichting "
       "Samen,bergdorp,bergdorp;dalhuis,0,120,mo;we;fr,2026-06-29,"
       "2026-08-31,120,60,8,4,0,250,true,false,2026-01-10,invented\n"
       "maatjes,Maatjes,visiting_service,Stichting "
       "Bezoek,dalhuis,dalhuis,55,120,sa,,,40,10,3,5,0,500,false,true,"
       "2026-01-10,invented\n"},
      {"facility_tasks.csv",
       "facility,task,amount,unit,per,places_max,source\n"
       "open-tafel,meals,1,occasions,week,3,invented\n"
       "buurthuis,company,1,occasions,week,2,invented\n"
       "buurthuis,administration,30,minutes,week,1,invented\n"
       "maatjes,company,1,occasions,week,1,invented\n"},
      {"providers.csv",
       "id,name,kind,seat,serves,languages,denomination,waiting_weeks,quality_tenths,strategic,source\n"
       "thuishulp,Thuishulp,local,veldorp,*,nl;de,,2,80,true,invented\n"
       "dagzorg,Dagzorg,regional,,bergdorp;dalhuis,nl,catholic,4,75,false,invented\n"
       "landelijk,Landelijk,national,,*,nl,,8,70,false,invented\n"},
      {"products.csv",
       "code,name_nl,name_en,act,category,tasks,unit,per,tariff_per,term_weeks,upl,national,source\n"
       "schoon,Schoonmaak,Cleaning,wmo,01,light_cleaning;heavy_cleaning,minutes,week,hour,104,,false,"
       "invented\n"
       "dag,Dagbesteding,Day "
       "activity,wmo,07,day_activity,half_days,week,half_day,52,dagbesteding,false,invented\n"
       "jeugd-lta,Behandeling,Treatment,youth,54,youth_treatment,minutes,week,hour,26,,true,invented\n"},
      {"ceilings.csv",
       "id,name,scope,year,amount_cents,committed_cents,source\n"
       "plafond-thuis,Plafond,own,2027,50000000,0,invented\n"
       "plafond-thuis,Plafond,own,2026,40000000,30000000,invented\n"},
      {"contracts.csv",
       "id,provider,product,from,to,tariff_cents,capacity_per_month,in_use_per_month,ceiling,age_from,age_to,"
       "source\n"
       "thuishulp-schoon,thuishulp,schoon,2026-01-01,2026-12-31,3500,60000,45000,plafond-thuis,18,120,"
       "invented\n"
       "dagzorg-dag,dagzorg,dag,2026-03-15,2027-12-31,6500,200,180,,18,120,invented\n"
       "landelijk-jeugd,landelijk,jeugd-lta,2026-01-01,2027-12-31,9900,5000,1000,,0,17,invented\n"},
      {"budgets.csv",
       "act,year,amount_cents,committed_cents,source\n"
       "youth,2026,90000000,40000000,invented\n"
       "wmo,2027,82000000,0,invented\n"
       "wmo,2026,80000000,50000000,invented\n"},
      {"caseworkers.csv",
       "id,discipline,villages,employer,home_organisation,skj,hours_per_month,hours_in_use,from,to,source\n"
       "cw-wmo,wmo,*,municipality,,false,120,80,2022-01-01,,invented\n"
       "cw-jeugd,youth,*,seconded,dagzorg,true,100,60,2022-01-01,2026-08-15,invented\n"
       "cw-werk,participation,*,municipality,,false,80,40,2022-01-01,,invented\n"
       "cw-schuld,debts,*,municipality,,false,60,50,2022-01-01,,invented\n"
       "cw-balie,administration,*,municipality,,false,130,30,2022-01-01,,invented\n"
       "cw-steun,client_support,veldorp;dalhuis,seconded,Stichting Samen,false,40,0,2022-01-01,,invented\n"},
      {"population.csv",
       "name,value,unit,year,source,quality\n"
       "requests_per_1000,80,per_mille,,invented,assumption\n"
       "alone_percent,38,percent,2025,count,seen\n"},
  };
}

/// The text of one file, to be changed.
inline std::string& text_of(std::vector<io::NamedText>& files, std::string_view name) {
  return std::find_if(files.begin(), files.end(), [&](io::NamedText const& f) { return f.name == name; })
      ->content;
}

inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    std::size_t const end = std::min(text.find(separator, at), text.size());
    parts.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

inline std::string join(std::vector<std::string> const& parts, char separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : std::string(1, separator)) + parts[i];
  return text;
}

/// Applies a change to the cells of each row; `change` takes the row number as in the file, the position of
/// the column (the number of columns where there is none of that name) and the cells.
template <class Change>
void change_rows(std::vector<io::NamedText>& files, std::string_view name, std::string_view column,
                 Change change) {
  std::string& text = text_of(files, name);
  std::vector<std::string> lines = split(text, '\n');
  std::vector<std::string> const columns = split(lines[0], ',');
  auto const at =
      static_cast<std::size_t>(std::find(columns.begin(), columns.end(), column) - columns.begin());
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    std::vector<std::string> cells = split(lines[i], ',');
    change(i + 1, at, cells);
    lines[i] = join(cells, ',');
  }
  text = join(lines, '\n');
}

/// Puts another text into one cell; the first row of the file is row 1.
inline void set_cell(std::vector<io::NamedText>& files, std::string_view name, std::size_t row,
                     std::string_view column, std::string_view value) {
  change_rows(files, name, column, [&](std::size_t line, std::size_t at, std::vector<std::string>& cells) {
    if (line == row) cells.at(at) = value;
  });
}

inline void drop_column(std::vector<io::NamedText>& files, std::string_view name, std::string_view column) {
  change_rows(files, name, column, [](std::size_t, std::size_t at, std::vector<std::string>& cells) {
    cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(at));
  });
}

inline void append_row(std::vector<io::NamedText>& files, std::string_view name, std::string_view row) {
  text_of(files, name) += std::string(row) + "\n";
}

inline void drop_row(std::vector<io::NamedText>& files, std::string_view name, std::size_t row) {
  std::vector<std::string> lines = split(text_of(files, name), '\n');
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(row - 1));
  text_of(files, name) = join(lines, '\n');
}

inline void drop_file(std::vector<io::NamedText>& files, std::string_view name) {
  std::erase_if(files, [&](io::NamedText const& f) { return f.name == name; });
}

/// Replaces the only occurrence of a piece of text.
inline void replace(std::vector<io::NamedText>& files, std::string_view name, std::string_view old,
                    std::string_view value) {
  std::string& text = text_of(files, name);
  text.replace(text.find(old), old.size(), value);
}

}  // namespace kanteling::test
