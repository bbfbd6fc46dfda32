// SPDX-License-Identifier: Apache-2.0
#include "population/questions.hpp"

#include <array>

namespace kanteling::population {
namespace {

struct Sentences {
  std::array<std::string_view, 4> resident;
  std::array<std::string_view, 4> parent;
  std::array<std::string_view, 2> network;
  std::array<std::string_view, 2> professional;
};

// In the order of people::Topic. About youth help and school an adult resident speaks as a parent.
constexpr std::array<Sentences, people::topic_count> sentences{{
    {{"Het stofzuigen en dweilen lukt mij niet meer.", "Kan ik hulp krijgen bij het schoonmaken?",
      "Na mijn operatie kan ik het huishouden niet alleen doen.",
      "Het huis schoonhouden wordt te zwaar voor mij."},
     {"Door de zorg voor mijn kind blijft het huishouden liggen.",
      "Kan iemand ons helpen met de was en het huis?",
      "Ons kind is snel ziek van stof. Schoonmaken lukt ons niet goed genoeg.",
      "Ik kom niet meer toe aan het huis."},
     {"Ik merk dat mijn moeder het huishouden niet meer redt.",
      "Mijn buurman kan wel wat hulp in huis gebruiken."},
     {"Een bewoner zou graag hulp in huis krijgen.", "Het huishouden lukt deze bewoner niet meer alleen."}},
    {{"Ik zie weinig mensen en zou graag meer contact willen.", "Is er iemand die af en toe langs kan komen?",
      "Sinds ik alleen ben, zijn de dagen lang.", "Ik ben hier nieuw en ken nog niemand."},
     {"Mijn dochter heeft weinig vriendjes in het dorp.", "Waar kan mijn zoon andere kinderen ontmoeten?",
      "Ons kind zit veel alleen op zijn kamer.", "Wij zijn hier nieuw en ons kind kent nog niemand."},
     {"Mijn buurvrouw zit veel alleen. Kan er iemand langsgaan?", "Mijn oom ziet weinig mensen."},
     {"Ik spreek een bewoner die graag gezelschap wil.", "Een bewoner zoekt meer contact in het dorp."}},
    {{"Ik zoek iets zinvols om overdag te doen.", "Thuis zitten doet mij geen goed. Wat kan ik overdag doen?",
      "Ik vergeet veel. Is er overdag een plek voor mij?", "Ik wil graag weer iets met mijn handen doen."},
     {"Mijn kind zit thuis van school. Is er overdag een plek?", "Wij zoeken een fijne plek voor na school.",
      "Ons kind kan nog niet hele dagen naar school.", "Is er een groep waar ons kind overdag terechtkan?"},
     {"Mijn zus zorgt dag en nacht voor haar man. Kan hij ergens heen?", "Mijn broer zit hele dagen thuis."},
     {"Een bewoner zoekt een plek voor overdag.", "Deze bewoner wil overdag graag iets om handen hebben."}},
    {{"Hoe kom ik naar de dokter nu ik niet meer rijd?", "Ik kan de bus niet meer in. Is er ander vervoer?",
      "Kan iemand mij naar de winkel brengen?", "Ik kom het dorp niet meer uit."},
     {"Hoe komt mijn kind met een rolstoel naar de sport?",
      "Wij hebben geen auto. Hoe komt onze zoon naar zijn club?",
      "Is er vervoer naar de therapie van mijn dochter?",
      "De bus stopt hier niet meer. Hoe komt mijn kind op pad?"},
     {"Mijn tante komt de deur niet meer uit, omdat er geen bus is.",
      "Wie kan mijn vader naar de club brengen?"},
     {"Een bewoner heeft vervoer nodig.", "Deze bewoner kan niet meer met de bus."}},
    {{"Ik kan mijn rekeningen niet meer betalen.", "Ik durf de post niet meer open te maken.",
      "We hebben schulden en komen er zelf niet uit.", "Mijn inkomen is gedaald en nu loop ik achter."},
     {"Wij hebben geldzorgen en ons kind merkt dat.", "Mijn zoon heeft een schuld door zijn telefoon.",
      "Wij kunnen de schoolreis niet betalen en lopen achter.",
      "Mijn dochter wordt achttien en heeft al een schuld."},
     {"Ik maak me zorgen over de geldzaken van mijn broer.",
      "Mijn vriend krijgt veel brieven over rekeningen."},
     {"Een huurder loopt achter met de huur.", "Een bewoner heeft hulp nodig met schulden."}},
    {{"Kan ik bijzondere bijstand krijgen?", "Mijn uitkering stopt. Wat nu?",
      "Ik kom niet rond van mijn inkomen.", "Hoe vraag ik een uitkering aan?"},
     {"Is er een regeling voor sport en school voor mijn kind?", "Wie betaalt de laptop voor school?",
      "Wij komen niet rond met drie kinderen.", "Kan mijn kind meedoen aan een kindpakket?"},
     {"Mijn vriendin weet niet welke regelingen er zijn.", "Mijn buurman komt niet rond."},
     {"Een bewoner komt niet rond.", "Deze bewoner vraagt welke regelingen er zijn."}},
    {{"Ik kan niet ver meer lopen en wil een parkeerkaart.", "Mijn parkeerkaart verloopt.",
      "Kan ik een kaart krijgen als passagier?", "Hoe vraag ik een gehandicaptenparkeerkaart aan?"},
     {"Mijn kind kan niet ver lopen. Kan het een parkeerkaart krijgen?",
      "Wij willen dichter bij de ingang parkeren met onze dochter.", "De parkeerkaart van ons kind verloopt.",
      "Hoe vraag ik een parkeerkaart aan voor mijn zoon?"},
     {"Mijn vader kan niet ver lopen. Is een parkeerkaart iets voor hem?",
      "Mijn moeder vraagt om een parkeerkaart."},
     {"Een bewoner vraagt naar een parkeerkaart.", "Deze bewoner kan niet ver lopen en rijdt vaak mee."}},
    {{"De school is te ver om te fietsen. Is er vervoer?",
      "Mijn kind gaat naar een andere school. Hoe komt het daar?", "Kan mijn zoon met een busje naar school?",
      "Ik kan mijn kind niet meer zelf naar school brengen."},
     {"Mijn kind gaat naar het speciaal onderwijs. Hoe komt het daar?",
      "Kan mijn dochter met een busje naar school?", "De school is te ver om te fietsen. Wat kan er?",
      "Ik werk en kan mijn kind niet elke dag brengen."},
     {"Mijn zus kan haar kind niet meer naar school brengen.",
      "Kan mijn kleinzoon met een busje naar school?"},
     {"Een leerling komt vaak te laat door het vervoer.",
      "Een ouder kan haar kind niet meer naar school brengen."}},
    {{"Wij hebben vragen over de opvoeding.", "Mijn kind is vaak boos en ik weet niet wat ik moet doen.",
      "Mijn dochter gaat niet meer graag naar school.", "Sinds de scheiding slaapt onze zoon slecht."},
     {"Mijn zoon is vaak somber.", "Wij willen weten welke hulp er is voor ons kind.",
      "Mijn dochter is vaak bang en slaapt slecht.", "Thuis loopt het vaak hoog op. Kan iemand meedenken?"},
     {"Mijn zus kan wel steun gebruiken met haar kinderen.",
      "Ik pas vaak op mijn kleinkind en maak me zorgen."},
     {"Ik maak me zorgen over een kind in mijn klas.", "Een gezin kan wel wat steun gebruiken."}},
    {{"De trap wordt te zwaar voor mij.", "Ik kan niet meer veilig douchen.",
      "Kan ik een rolstoel of scootmobiel krijgen?", "De drempels in huis zijn te hoog voor mijn rollator."},
     {"Mijn kind heeft een aangepaste fiets nodig.",
      "Onze badkamer is te klein voor de rolstoel van ons kind.",
      "De rolstoel van mijn zoon is te klein geworden.", "Onze dochter komt de trap niet meer op."},
     {"Mijn opa komt de trap niet meer op.", "Mijn buurvrouw kan niet veilig douchen."},
     {"Een bewoner kan niet veilig douchen.", "Deze bewoner loopt moeilijk en vraagt om een hulpmiddel."}},
    {{"Ik begrijp een brief van de gemeente niet.", "Ik heb een vraag, maar weet niet bij wie ik moet zijn.",
      "Kan iemand met mij meedenken?", "Er is zoveel te regelen. Waar begin ik?"},
     {"Ik heb een vraag over mijn kind.", "Wij weten niet waar we moeten beginnen.",
      "Er zijn zoveel formulieren voor ons kind. Kan iemand helpen?", "Kan iemand met ons meedenken?"},
     {"Ik maak me zorgen over mijn buurman.", "Iemand in mijn straat kan wel hulp gebruiken."},
     {"Ik maak me zorgen over een bewoner.", "Een bewoner weet niet waar hij met zijn vraag heen kan."}},
}};

}  // namespace

std::string_view draw_question(people::Topic topic, Voice voice, Random& random) {
  Sentences const& about = sentences[static_cast<std::size_t>(topic)];
  switch (voice) {
    case Voice::resident:
      return random.one_of(about.resident);
    case Voice::parent:
      return random.one_of(about.parent);
    case Voice::network:
      return random.one_of(about.network);
    default:
      return random.one_of(about.professional);
  }
}

}  // namespace kanteling::population
