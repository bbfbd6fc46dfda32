// SPDX-License-Identifier: Apache-2.0
#include "reporting/word_tables.hpp"

namespace kanteling::reporting {
namespace {

constexpr NumberWords numbers{
    .months = {"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
               "november", "december"},
    .date = "{0} {1} {2}",
    .money = "€ {0}",
    .thousands = ".",
    .decimals = ",",
    .unit_one = {"{0} minuut", "{0} dagdeel", "{0} keer"},
    .unit_many = {"{0} minuten", "{0} dagdelen", "{0} keer"},
    .per = {"{0} per week", "{0} per maand", "{0} in totaal"},
    .once = "één keer",
};

constexpr PageWords page{
    .title = "Uitleg bij vraag {0}",
    .received = "De vraag kwam binnen op {0}. Deze uitleg is van {1}.",
    .own_plan = "Op {0} is een eigen plan ingeleverd. Dat plan hoort bij het onderzoek.",
    .proposal_only = "Dit is een voorstel. Een medewerker van de gemeente beslist, samen met u.",
    .about = "Waar het over gaat",
    .asked = "Wat u vroeg",
    .next = "Wat er nu gebeurt",
    .steps = "Stap voor stap",
    .choices = "Wie kan helpen",
    .duties = "Wat de gemeente nog doet",
    .questions = "Wat wij nog willen weten",
    .clocks = "Termijnen in de wet",
    .objection = "Als u het niet eens bent met het besluit",
    .receipt = "Waar deze uitleg op rust",
    .own_clocks = "Termijnen van de gemeente zelf",
    .record = "Wat er in het dossier staat",
    .penalties = "Dwangsom",
};

constexpr NextWords next{
    .kinds =
        {
            /* contact_resident */ "Iemand heeft ons over u verteld. Wij praten eerst met u zelf. Er is nog geen "
                                   "melding.",
            /* settled */ "Uw vraag is beantwoord met informatie of advies. U bent het daarmee eens.",
            /* forwarded */ "Uw vraag hoort bij een andere organisatie. Wij zorgen dat de vraag daar aankomt.",
            /* talk_planned */ "Wij hebben uw vraag ontvangen. Wij komen graag met u praten, bij u thuis als u dat wilt.",
            /* urgent_help */ "U heeft snel hulp nodig. Wij regelen nu tijdelijke hulp. Daarna doen wij het onderzoek.",
            /* safety_route */ "Wij kijken eerst samen met u of iedereen veilig is. Uw andere vragen gaan gewoon door.",
            /* questions_open */ "Het onderzoek loopt nog. Wij hebben nog een paar vragen.",
            /* solved_light */ "Er is een oplossing: met wat u zelf en samen kunt, en met hulp die voor iedereen is.",
            /* provision_proposed */ "Voor wat overblijft stellen wij hulp voor die bij u past. U kiest wie er helpt.",
            /* referred */ "De huisarts of specialist heeft u verwezen. U kiest wie er helpt.",
            /* person_decides */ "Er blijft iets over waarvoor hier geen voorstel kan worden gedaan. Een medewerker "
                                 "bespreekt dit met u en beslist.",
            /* criteria_met */ "U voldoet aan de voorwaarden. Wij stellen voor om ja te zeggen.",
            /* criteria_not_met */ "Aan een van de voorwaarden is niet voldaan. Een medewerker kijkt er nog naar en "
                                   "beslist.",
            /* advice_needed */ "Er is eerst een onderzoek of advies van een deskundige nodig.",
            /* application_taken */ "Werk en inkomen behandelt uw aanvraag en kijkt dan naar uw inkomen. Wij helpen u "
                                    "daarbij.",
            /* crisis_talk */ "Wij praten snel met u over uw geldzorgen.",
            /* bridging */ "Er is hulp die bij u past, maar nu nergens plaats. Wij zoeken hulp voor de tussentijd.",
            /* closed_with_care */ "Degene die hulp nodig had, is overleden. Wij wensen de familie sterkte. Wij vragen nu niets van u.",
        },
    .steps =
        {
            /* speak_with_resident */ "Wij nemen contact met u op.",
            /* give_information */ "U krijgt de informatie die u nodig heeft.",
            /* forward_request */ "Wij sturen uw vraag door, als u dat goed vindt.",
            /* confirm_and_plan_talk */ "U krijgt een bevestiging en een afspraak voor een gesprek.",
            /* arrange_temporary_help */ "Wij regelen tijdelijke hulp.",
            /* look_at_safety */ "Een medewerker kijkt naar de veiligheid.",
            /* ask_open_questions */ "Wij stellen u de vragen die nog open staan.",
            /* send_result_of_inquiry */ "U krijgt het verslag van het onderzoek.",
            /* discuss_choice */ "Wij bespreken met u wie er kan helpen.",
            /* start_provider */ "De aanbieder maakt een afspraak met u en begint.",
            /* decide_application */ "U krijgt een besluit op uw aanvraag.",
            /* request_medical_advice */ "Wij vragen een medisch advies aan.",
            /* take_application */ "Wij nemen uw aanvraag op en geven die door aan werk en inkomen.",
            /* hold_first_talk */ "Wij voeren het eerste gesprek met u.",
            /* find_bridging_help */ "Wij zoeken hulp voor de tussentijd en zeggen wanneer er wel plaats is.",
            /* review */ "Wij kijken samen met u of de hulp nog past.",
            /* settle_running_help */ "Wij handelen de lopende hulp af. Heeft iemand in het huishouden hulp nodig, dan kunt u ons altijd bellen.",
            /* grant_in_the_talk */ "Wij regelen de hulp met u in het gesprek. U krijgt het besluit op papier.",
            /* check_content */ "Iemand anders leest het besluit na, voordat het wordt ondertekend.",
            /* refer_by_telephone */ "Wij bellen u en brengen u in contact met hulp die voor iedereen is.",
            /* ask_about_change */ "Wij vragen wat er is veranderd en wat u nu nodig heeft. Tot dan verandert er niets.",
            /* look_at_record */ "Een medewerker kijkt wat er nog geregeld moet worden.",
            /* send_decision */ "De administratie stuurt u het besluit.",
            /* arrange_client_support */ "Wij regelen dat iemand u gratis en onafhankelijk helpt.",
            /* speak_about_consent */ "Wij praten met wie geen toestemming geeft. Tot dan begint de jeugdhulp niet.",
            /* ask_expert_team */ "Wij vragen een team van deskundigen om mee te denken. U bent daarbij, of u vindt het goed. "
                                  "Anders noemen wij geen namen.",
            /* await_expert_team */ "Wij wachten op het antwoord van het team van deskundigen. Daarna gaan wij verder.",
        },
    .who = "Dat doet {0}. U hoort van de gemeente wanneer.",
    .who_and_when = "Dat doet {0}, uiterlijk op {1}.",
    .actors = {"u zelf", "uw consulent", "de administratie van de gemeente", "de aanbieder",
               "de algemene voorziening", "het team voor veiligheid", "een andere organisatie", "uw casemanager",
               "het team van deskundigen"},
    .with = "Met: {0}.",
    .area = "Gebied van het team van deskundigen: {0}.",
    .by_law = "Deze datum volgt uit de wet.",
    .by_law_recalled = "Deze datum volgt uit een regel die nog nagekeken moet worden.",
    .overdue = "Die datum is al voorbij. Dit moet nu meteen.",
    .by_service = "Deze datum staat niet in de wet. De gemeente houdt zich er zelf aan.",
    .may_move = "De datum kan nog iets later worden, als de overheid extra vrije dagen aanwijst.",
    .forward = "Uw vraag hoort bij: {0}.",
    .safety = "Een medewerker kijkt naar de veiligheid. De rest van uw vraag wacht daar niet op.",
    .urgent = "Uw vraag heeft haast. Tijdelijke hulp mag voorgaan.",
    .one_plan = "Er komt één plan voor uw hele huishouden.",
    .case_manager = "Eén medewerker van de gemeente houdt met u het overzicht over alle hulp.",
    .complex = "De situatie is aangemerkt als complex.",
    .discipline = "Discipline: {0}.",
    .disciplines = {"Wmo", "jeugd", "participatie", "schulden", "administratie", "cliëntondersteuning"},
    .review = "Na {0} weken kijken wij samen met u of de hulp nog past.",
    .cost = "Kosten bij de eerste keus: {0}.",
};

constexpr StepWords steps{
    .need = "{0}. Uw vraag over {1} ({2})",
    .need_without_act = "{0}. Uw vraag over {1}",
    .routes =
        {
            /* forward */ "Deze vraag is voor een andere organisatie.",
            /* desk */ "Informatie of advies lost deze vraag op.",
            /* ladder */ "Wij kijken eerst wat zelf en samen kan. Daarna wat er voor iedereen is. Daarna wat er nog "
                         "nodig is.",
            /* referral */ "Er is een verwijzing. Daarom slaan wij de stappen over.",
            /* criteria */ "Voor deze vraag gelden vaste voorwaarden.",
            /* crisis */ "Bij geldzorgen praten wij eerst met u.",
        },
    .of_who_died = "Degene om wie deze vraag ging, is overleden. Wij vragen hierover niets meer.",
    .task = "{0}: {1}",
    .verdicts =
        {
            /* covers */ "{0}: {1}. Daarmee is de rest geregeld.",
            /* covers_part */ "{0}: {1}.",
            /* does_not_apply */ "{0}: dat helpt hier niet verder.",
            /* declined */ "{0}: dat zou kunnen, maar u of uw helper wil het liever niet.",
            /* not_assessed */ "{0}: daar is nog niet over gesproken.",
            /* admissible */ "{0}: dit stellen wij voor, voor {1}.",
            /* refusable */ "{0}: de wet geeft ruimte om nee te zeggen. Een medewerker beslist.",
        },
    .rule_without_words = "Dit volgt uit een regel van de gemeente.",
    .source = "{0}, artikel {1}",
    .source_without_article = "{0}",
    .recalled = "{0}, uit het hoofd, nog te controleren",
    .chosen = "eigen keuze van dit beleid ({0}), geen wet",
    .use = "{0}: {1}, {2}, {3}.",
    .places_one = "{0} plek",
    .places_many = "{0} plekken",
    .travel = {"komt bij u thuis", "{0} minuten lopen", "{0} minuten fietsen", "{0} minuten met de auto",
               "{0} minuten met de vrijwilligersbus"},
    .fee = "uw bijdrage is {0} per keer",
    .no_fee = "kost u niets",
    .facilities_refused = "Wat nu niet kan:",
    .refusals = {"komt niet in uw dorp", "is voor een andere leeftijd", "is dan gesloten",
                 "heeft te weinig vrijwilligers", "heeft geen plek vrij", "is te ver weg",
                 "is niet toegankelijk met een rolstoel"},
    .missing = "Nog niet bekend: {0}.",
    .nothing_left = "Er blijft niets over. Alles is geregeld.",
    .left = "Dan blijft over: {0}.",
    .not_settled = "Dit kan nog veranderen. Nog niet alles is besproken.",
    .criteria =
        {
            /* meets */ "U voldoet aan de voorwaarden.",
            /* provides */ "U komt in aanmerking voor hulp.",
            /* does_not_meet */ "Aan een van de voorwaarden is niet voldaan.",
            /* needs_advice */ "Er is eerst nog iets anders nodig.",
            /* unknown */ "Wij weten nog niet genoeg om dit te zeggen.",
        },
    .criteria_result = "Voorstel: {0}.",
    .criteria_granted = "Een medewerker heeft ja gezegd.",
    .criteria_refused = "Een medewerker heeft nee gezegd.",
    .refused_by_person = "{0}: een medewerker heeft nee gezegd.",
    .not_counted_on = "{0}: daar rekenen wij niet op.",
};

constexpr InquiryWords inquiry{
    .by = "Dat doet: {0}.",
    .agreements = {"Dat is afgesproken.", "Dat is nog niet gevraagd aan wie het doet.",
                   "Wie het zou doen, wil het liever niet."},
    .own_plan = "In uw eigen plan staat: {0}.",
    .plan_answers = {"Dat volgen wij.", "Dat volgen wij voor een deel.", "Dat volgen wij niet.",
                     "Dat bespreken wij nog met u."},
    .plan_reasons = {"Daar is nog niet met iedereen over gesproken.", "Wie het zou doen, heeft nog geen ja gezegd.",
                     "Wie het zou doen, wil het liever niet.",
                     "Over deze taak is iets anders verteld. Dat gaat voor op het plan.",
                     "De reden is de regel hierboven.", "Er is nu niets dat past en waar plaats is.",
                     "Een medewerker heeft anders beslist.", "Er is al genoeg hulp voor deze taak.",
                     "Dat bekijken wij in het onderzoek.", "Deze vraag wordt op een andere manier beantwoord.",
                     "Dit hoort bij geen van uw vragen."},
    .plan_beside = "Wat er verder in uw eigen plan staat",
    .overridden = "Hier is anders beslist dan de regels zeggen, door {0} op {1}. De reden: {2}",
    .rules_said = {"De regels zeiden: {0}.", "De regels zeiden: {0}.",
                   "De regels zeiden: dat helpt hier niet verder.",
                   "De regels zeiden: dat zou kunnen, maar u of uw helper wil het liever niet.",
                   "De regels gaven nog geen antwoord.", "De regels stelden dit voor, voor {0}.",
                   "De regels gaven ruimte om nee te zeggen."},
    .rule_was = "De regel daarbij: {0}",
    .of_case = {"Een medewerker ziet uw vraag als ingewikkeld.", "Een medewerker ziet uw vraag als eenvoudig.",
                "Een medewerker wil één plan voor uw hele huishouden.",
                "Een medewerker wil geen gezamenlijk plan voor uw huishouden.",
                "Een medewerker wil dat één persoon het overzicht houdt over alle hulp.",
                "Een medewerker vindt het niet nodig dat één persoon het overzicht houdt over alle hulp."},
    .decided = "Dat is beslist door {0} op {1}. De reden: {2}",
    .rules_agree = "De regels zeiden hetzelfde.",
    .rules_differ = "De regels zeiden het anders.",
    .rules_silent = "De regels gaven nog geen antwoord.",
    .idle = {"{3}: anders beslist door {0} op {1}. De reden: {2}",
             "{3}: toegekend door {0} op {1}. De reden: {2}", "{3}: afgewezen door {0} op {1}. De reden: {2}"},
    .idle_question = "Uw hele vraag",
    .idle_nothing_left = "Volgens de regels blijft er voor deze taak niets over.",
    .idle_no_effect = "Dat verandert in deze uitleg nog niets.",
    .criteria_said = "De regels zeiden: {0}",
    .gates = {"Wij hebben gekeken of eerst een andere wet of verzekering helpt. Dat is niet zo.",
              "Hiervoor gaat eerst een andere wet of verzekering ({0}).",
              "Of eerst een andere wet of verzekering helpt, is nog niet bekeken."},
    .consents = {"Toestemming is gegeven door {0}.", "Toestemming is nog te vragen aan {0}.",
                 "Toestemming is niet gegeven door {0}.", "De toestemming van {0} is ingetrokken of verlopen."},
    .holder_of_authority = "wie het gezag heeft",
    .help_waits = "Zonder deze toestemming begint de jeugdhulp niet. Het besluit gaat wel door.",
    .without_consent = "Zonder deze toestemming mag hulp alleen als die kennelijk nodig is om ernstig nadeel te voorkomen, "
                       "of als het kind de hulp na de weigering weloverwogen blijft willen ({0}).",
    .which_act = "Achttien jaar sinds {1}: {0}. Wij bespreken welke wet verder gaat, de Jeugdwet of de Wmo ({2}). Tot dan "
                 "verandert er niets.",
    .consultations = "Wat aan deskundigen is gevraagd",
    .consulted = "Gevraagd op {0}, {1}. Het antwoord kwam op {2}.",
    .consulted_open = "Gevraagd op {0}, {1}. Het antwoord is er nog niet.",
    .bases = {"met uw huishouden erbij", "met toestemming", "zonder te zeggen om wie het gaat", "om de veiligheid"},
    .scores = "Hoe het gaat op de gebieden van uw vraag",
    .score = "{0}: {1} van 5, op {2} ({3}).",
    .not_scored = "{0}: bekeken op {2} en nog niet beoordeeld ({3}).",
    .free_from = "Bij {0} is er plek vanaf {1}.",
    .support_plan = "Het plan voor uw hele huishouden",
    .reuses = "Gegevens die ook voor iets anders zijn gebruikt",
    .goal = "Uw doel: {0}",
    .action = "{0}, {1}: {2}.",
    .signed_on = "Getekend op {1}: {0}.",
    .to_sign = "Moet nog tekenen: {0}.",
    .municipality = "de gemeente",
    .case_manager = "Casemanager uit het team: {0}.",
    .domains_open = "Nog niet besproken: {0}. Dat hoeft alleen als u dat wilt of als het met uw vraag te maken heeft.",
    .safety_agreement = "Over veiligheid komt er een eigen afspraak. Een medewerker maakt die apart, met wie dat veilig is.",
    .reasons = "Waarom mensen het zo doen",
    .safety_shares = "Gedeeld voor de veiligheid",
    .reason = "{0} De uitleg daarbij: {1}",
    .safety_share = "{0}: door {1} met {2}. Gedeeld: {3} Volgens: {4}. Aanleiding: {5}.",
    .safety_grounds = {"acuut of blijvend gevaar", "eigen hulp werkt niet genoeg", "hulp wordt niet aangenomen",
                       "hulp werkt niet op tijd"},
    .reuse = {"{0} Dat mag volgens de wet.", "{0} Daarvoor is toestemming gegeven."},
};

constexpr ChoiceWords choices{
    .task = "{0}, {1}, vanaf {2}",
    .until_place = "Dit is voor de tussentijd, tot en met {2}. Vanaf {1} is er plek bij {0}. Dan kijken wij samen opnieuw.",
    .national = "Voor bijzondere situaties is ook hulp landelijk ingekocht: {0}. Vraag uw consulent of die past.",
    .eligible_none = "Er is nu geen aanbieder met plaats. Wij zoeken verder en regelen hulp voor de tussentijd.",
    .eligible_one = "Eén aanbieder kan helpen. U beslist of u dat wilt.",
    .eligible_many = "{0} aanbieders kunnen helpen. U kiest zelf.",
    .option = "{0} ({1}): {2}, {3}.",
    .at_once = "kan meteen beginnen",
    .waiting_one = "de wachttijd is {0} week",
    .waiting_many = "de wachttijd is {0} weken",
    .duration = "de hulp duurt {0} weken",
    .points = "{0} punten: {1}.",
    .points_told = "Waarom op deze plaats: {0}.",
    .criteria = {"uw wens", "taal", "levensovertuiging", "een vrouw of een man, zoals u wilt", "helpt u al",
                 "dezelfde aanbieder", "wachttijd", "afstand", "kwaliteit", "prijs"},
    .cost = "Kosten: {0} over de hele periode. Contract {1}.",
    .excluded = "Wie nu niet kan helpen:",
    .exclusions = {"geen contract op die dag", "werkt niet in uw dorp", "helpt mensen van een andere leeftijd",
                   "heeft geen plaats", "mag dit jaar niet meer hulp geven (budgetplafond)",
                   "is al landelijk ingekocht", "biedt andere hulp dan deze"},
    .message_code = "code {0} in iWmo en iJw",
    .group = "{0}: {1}",
    .and_more = "{0} en nog {1}",
    .picked = "U koos deze aanbieder op {0}.",
    .picked_not = "U koos op {1} voor {0}. Dat kan nu niet: {2}.",
    .picked_place = "Naar punten is dit nummer {0}; {1} dan nummer 1.",
    .dearer = "{0} duurder",
    .cheaper = "{0} goedkoper",
    .as_dear = "niet duurder",
    .own_organisation = "De consulent is gedetacheerd door {0}, die hier vooraan staat. Dat kan best de beste hulp zijn. "
                        "Bespreek ook deze met de inwoner:",
    .own_alone = "De consulent is gedetacheerd door {0}, die hier vooraan staat. Er past nu geen andere aanbieder.",
    .alternative = "{0}: {1}, {2}",
    .better = "kwaliteit {0} hoger",
    .worse = "kwaliteit {0} lager",
    .as_good = "dezelfde kwaliteit",
    .packages = "Hulp die bij elkaar past:",
    .package = "{0} ({1}, {2}).",
    .package_part = "{0}: {1}",
    .providers_one = "één aanbieder",
    .providers_many = "{0} aanbieders",
    .package_cost = "Kosten: {0} over de hele periode.",
};

constexpr WhyNotWords why_not{
    .title = "Waarom niet {0}?",
    .nothing = "In deze zaak wordt geen maatwerk voorgesteld. Er wordt dus geen aanbieder gekozen.",
    .no_contract = "{0} heeft geen contract met de gemeente",
    .excluded = "{0} (contract {1}): {2}",
    .option = "{0} (contract {1}): is een mogelijkheid, nummer {2}",
};

constexpr ClosingWords closing{
    .duties =
        {
            /* confirm_receipt */ "Wij bevestigen dat uw melding binnen is.",
            /* offer_client_support */ "Wij vertellen u en uw mantelzorger dat iemand u gratis en onafhankelijk kan "
                                       "helpen.",
            /* tell_personal_plan */ "Wij vertellen u dat u zelf een plan mag maken. Daar heeft u zeven dagen voor.",
            /* weigh_own_plan */ "Wij gebruiken uw eigen plan bij het onderzoek.",
            /* investigate_seven_items */ "Wij kijken met u naar alle onderdelen die in de wet staan.",
            /* ask_carer_needs */ "Wij vragen uw mantelzorger wat die zelf nodig heeft.",
            /* explain_personal_budget */ "Wij leggen uit wat een persoonsgebonden budget is.",
            /* give_written_result */ "U krijgt het verslag van het onderzoek op papier.",
            /* tell_report_possible */ "Wij vertellen u dat u altijd nog een melding kunt doen.",
            /* ask_own_plan_family */ "Wij vragen of u met familie en vrienden een plan wilt maken.",
            /* tell_decision_late */ "Wij vertellen u dat het besluit later komt, en wanneer.",
            /* grant_advance */ "U krijgt een voorschot zolang er nog geen besluit is.",
            /* ask_consent */ "Wij vragen toestemming voor de hulp aan het kind en aan wie het gezag heeft.",
            /* score_relevant_domains */ "Wij bespreken met u hoe het gaat op de gebieden die met uw vraag te maken "
                                         "hebben.",
            /* make_support_plan */ "Wij maken samen met u één plan voor het hele gezin.",
            /* sign_support_plan */ "Wij vragen iedereen die meedoet om het plan te ondertekenen.",
            /* name_case_manager */ "Wij spreken af wie de hulp voor u op elkaar afstemt.",
            /* discuss_low_scores */ "Wij praten met u eerst over wat nu het moeilijkst gaat.",
            /* record_cooperation */ "Wij schrijven op wat er over werk en inkomen is afgesproken, en wat u daar zelf van "
                                     "vindt.",
            /* offer_mediation */ "Wij bieden u een gesprek aan met iemand die bemiddelt. Bezwaar maken kan daarnaast; "
                                  "de termijn daarvoor blijft gelijk.",
            /* tell_further_process */ "Wij vertellen u hoe het verder gaat.",
        },
    .ask_own_consent = "Wij vragen toestemming voor de hulp aan de jongere zelf.",
    .by = "{0} Uiterlijk op {1}.",
    .question = "{0} Dit vragen wij {1}.",
    .question_about = "Over {0}: {1} Dit vragen wij {2}.",
    .whom = {"aan u", "aan uw huisgenoot", "aan uw mantelzorger", "aan familie, vrienden of buren",
             "aan een deskundige"},
    .clock = "Uiterlijk op {0}: {4} ({1}). De termijn begon op {2}: {3}.",
    .clock_waiting = "Pas na {0} kan de volgende stap ({1}). De termijn begon op {2}: {3}.",
    .clock_stopped = "Dat is gebeurd op {0}.",
    .clock_suspended = "De termijn stond {0} dagen stil.",
    .clock_extended = "Op {0} is verteld dat het besluit later komt.",
    .record = {"Gedaan op {2}: {0} ({1}).", "Te laat gedaan, op {2}: {0} ({1}).", "Staat niet in het dossier: {0} ({1}).",
               "Te vroeg, op {2}: {0} ({1})."},
    .penalty = "{0} over {1} dagen, vanaf {2} en ten hoogste tot en met {3} ({4}).",
    .clock_moved = "Door een weekend of feestdag schuift de datum op. Zonder dat was het {0}.",
    .clock_arguable = "Of een weekend of feestdag de datum opschuift, staat niet vast. Zonder dat is het {0}.",
    .objection = "U kunt bezwaar maken. Dat kan tot {0} weken nadat het besluit bekend is gemaakt ({1}).",
    .receipt = "Gemaakt met kanteling {0}, met wat bekend was op {1}.",
    .receipt_rules = "Regels: {0}",
    .receipt_facts_count = "Aantal gegevens dat is gebruikt: {0}.",
    .receipt_facts = "Gebruikte gegevens: {0}.",
};

constexpr SummaryWords summary{
    .title = "{0}, {1}",
    .inhabitants = "Inwoners",
    .villages = "Kernen",
    .requests = "Hulpvragen",
    .looked_at = "Keer bekeken",
    .outcomes = "Uitkomsten",
    .kinds = {"contact met inwoner", "afgehandeld aan het loket", "doorgestuurd", "gesprek gepland",
              "spoedhulp", "veiligheid eerst", "vragen open", "licht opgelost", "voorziening voorgesteld", "verwezen", "medewerker beslist",
              "voldoet aan voorwaarden", "voldoet niet aan voorwaarden", "advies nodig", "aanvraag opgenomen", "crisisgesprek",
              "overbrugging", "afgesloten met zorg"},
    .ladder = "De ladder ({0} taken)",
    .count = "aantal",
    .share = "deel",
    .cost = "kosten",
    .facilities = "Algemene voorzieningen",
    .providers = "Aanbieders",
    .found = "gevonden",
    .not_found = "niet gevonden",
    .reasons = "redenen waar niets is gevonden",
    .budgets = "Budget per wet",
    .acts = {"geen wet", "Wmo", "Jeugd", "Participatie", "Schulden", "Parkeerkaart", "Leerlingenvervoer"},
    .act = "wet",
    .year = "jaar",
    .budget = "budget",
    .committed = "vastgelegd",
    .granted = "toegekend",
    .left = "over",
    .overrun_on = "overschreden",
    .access = "Reistijd naar algemene voorzieningen",
    .village = "kern",
    .uses = "gebruikt",
    .minutes = "minuten gemiddeld",
};

constexpr TermWords term{
    .weekdays = {"maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"},
    .weekday_date = "{0} {1}",
    .last_day = "De laatste dag is {0}.",
    .must_be_at_once = "Dit moet meteen. Er is geen laatste dag.",
    .length = "{0} {1}",
    .set_by = "Termijn: {0}. Bron: {1} ({2}).",
    .own = "Termijn: {0}. Waar die staat is niet gezegd. Geteld is als bij een termijn in een wet of AMvB.",
    .own_bylaw =
        "Termijn: {0}. Waar die staat is niet gezegd. Geteld is als bij een termijn in een verordening.",
    .levels = {"wet", "AMvB", "verordening", "beleidsregel", "werkinstructie"},
    .source = "{0}, artikel {1}",
    .source_without_article = "{0}",
    .starts = "De termijn begint met: {0}. Dat was op {1}.",
    .starts_own = "De termijn begint met iets dat gebeurde op {0}.",
    .asks = {
        /* duty */ "Wat uiterlijk op de laatste dag gebeurd moet zijn: {0}.",
        /* decision */ "Wat uiterlijk op de laatste dag gebeurd moet zijn: {0}.",
        /* reasonable_decision */
        "Geen wet noemt hier een eigen termijn. Wat uiterlijk op de laatste dag gebeurd moet zijn: {0}.",
        /* waiting */ "Wat pas na de laatste dag kan: {0}.",
        /* window */ "Wat kan tot en met de laatste dag: {0}.",
    },
    .asks_at_once = "Wat er moet gebeuren: {0}.",
    .counted = "De begindag telt niet mee. {0} na {1} is {2}.",
    .counted_back = "De begindag telt niet mee. {0} voor {1} is {2}.",
    .hours = "Uren zijn hier geteld als hele dagen, want het uur van het begin is niet bekend.",
    .suspended = "Stilstand van {0} tot en met {1} ({2}): {3} ({4}).",
    .suspended_open =
        "De termijn staat stil sinds {0}, en nog steeds op {1} ({2} tot dan): {3} ({4}). Elke dag langer "
        "schuift de laatste dag op.",
    .suspended_set =
        "Stilstand van {0} tot en met uiterlijk {1} ({2}): {3} ({4}). Komt de aanvulling eerder, dan loopt "
        "de termijn vanaf die dag weer.",
    .invited_without_day =
        "Op {0} is gevraagd de aanvraag aan te vullen, zonder laatste dag. Dan staat de termijn niet stil "
        "(RVS:2016:2527).",
    .with_suspension_one = "Met {0} dag stilstand is dat {1}.",
    .with_suspension = "Met {0} dagen stilstand is dat {1}.",
    .moves_from = "Op deze dagen mag de termijn niet eindigen:",
    .move = "{0}: {1} ({2})",
    .weekend = "weekend",
    .moved_to = "De eerste dag waarop dat wel mag is {0}.",
    .not_moved = {
        /* moves */ "Dat is geen zaterdag, zondag of feestdag. Dus het blijft die dag.",
        /* not_declared */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn staat in een verordening of "
        "regeling die niet zegt dat de Atw geldt.",
        /* too_long */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn is langer dan 90 dagen, 12 "
        "weken of 3 maanden (artikel 4).",
        /* in_hours */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn is in uren (artikel 4).",
        /* in_years */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn is in jaren (artikel 4).",
        /* counted_back */
        "De Algemene termijnenwet (Atw) verschuift het einde niet: de termijn wordt teruggerekend (artikel "
        "1(2)).",
        /* working_days */
        "Zaterdagen, zondagen en feestdagen tellen niet mee. Dus het einde valt vanzelf op een werkdag.",
        /* at_once */ "Er valt niets te tellen.",
    },
    .told = "Op {0} is aan de aanvrager gemeld dat het besluit er is op {1}.",
    .told_extends = "Dat is de nieuwe laatste dag ({0}).",
    .told_moves_on = "Door de stilstand na dat bericht wordt het {0}.",
    .told_beside =
        "De laatste dag die in de wet staat verschuift daardoor niet: zo is dat artikel hier gelezen ({0}).",
    .told_in_vain =
        "De laatste dag verschuift daardoor niet: het is te laat gemeld, of die dag is niet later ({0}).",
    .equated_unknown =
        "Van een jaar in deze termijn is niet bekend welke dagen met feestdagen gelijkstaan: bekend is {0} "
        "tot en met {1}. De laatste dag kan nog later worden.",
    .arguable =
        "Of de Algemene termijnenwet deze termijn verschuift staat niet vast. Doet die dat niet, dan is de "
        "laatste dag {0}.",
    .arguable_same =
        "Of de Algemene termijnenwet deze termijn verschuift staat niet vast. Hier maakt dat geen verschil.",
    .recalled = "Uit het hoofd: deze regel is niet in een gepubliceerde bron gezien. Kijk het eerst na.",
    .service = "Deze datum staat niet in de wet. De gemeente houdt zich er zelf aan.",
    .phase = "Deze datum staat niet in de wet. Zo lang hoort een fase van het werk te duren.",
    .stopped = "Het gebeurde op {0}.",
    .states = {
        /* runs */ "Bekeken op {0}: de termijn loopt.",
        /* suspended */ "Bekeken op {0}: de termijn staat stil.",
        /* over */ "Bekeken op {0}: de termijn is voorbij.",
        /* overdue */ "Bekeken op {0}: de laatste dag is voorbij en het is niet gebeurd.",
        /* stopped_in_time */ "Bekeken op {0}: op tijd gedaan.",
        /* stopped_late */ "Bekeken op {0}: gedaan, maar te laat.",
        /* stopped_early */ "Bekeken op {0}: gedaan, maar te vroeg.",
    },
};

constexpr HolidayWords holidays{
    .title = "Feestdagen in {0} volgens de Algemene termijnenwet",
    .equated_known = "Welke dagen van {0} met feestdagen gelijkstaan is bekend: die staan in de lijst.",
    .equated_unknown =
        "Welke dagen van {0} met feestdagen gelijkstaan is niet bekend: er is geen besluit gezien. Bekend is "
        "{1} tot en met {2}.",
};

constexpr Words table{numbers, page, next, steps, inquiry, choices, why_not, closing, summary, term, holidays};
static_assert(no_text_missing(table));

}  // namespace

Words const& words_nl() { return table; }

}  // namespace kanteling::reporting
