### The lever "links", in English.
###
### A question's message is the question itself (up to 130 characters). Its attributes:
### name: the same in two to five words, for lists. why: one line under the question.
### explain: after "what do you mean?", with the usual misreading.
### minutes, week: how to find out, each complete in itself. say: a sentence for the room when the
### link is strong. never: what not to say. strengthen: when it is weak. care: when there is too much.
### A choice's message is its button (up to 32 characters); heard: what people type when they mean
### exactly this choice, in lower case, separated by |. Doubtful phrases do not belong there.
### All of it must also fit a person who answers in the other side's place.

## The lever on one page

lever = Links beyond the negotiation
    .page1 = Most people who negotiate meet again: buyer and supplier, manager and team, neighbours. Whatever ties you together beyond the matter on the table is a link. Selling a used car to a stranger is the exception.
    .page2 = A link is a lever where the other side would miss it. It grows with how closely you work, how long it has lasted, how much hangs on it, and whether it is getting closer. A rare contact can be strong too: a lawyer and a client in an important case.
    .page3 = Loose ties count as well. Perhaps your knowledge helps them elsewhere, or they gain from knowing you.
    .page4 = Links bind both ways. What they would lose is your lever, what you would lose is theirs. Look at both.
    .page5 = Other levers rest on this one. A reward, a sanction or a word with a third person only works among people who are tied together.
    .page6 = Links take time: plant visits, meetings at trade fairs, a joint talk at an industry forum. Go to the specialists, not only to the deciders. Trust grows there, and people who trust each other tell each other more.

# Procurement ---------------------------------------------------------------------------------

procurement = I'm buying
    .heard = buy | buying | buyer | purchasing | procurement | purchase | einkauf
    .naming = Brake discs, Acme
    .example = Brake discs from Acme, a week before the annual talks. The buyer could answer five of six questions.

procurement-supplier_turnover_share = Out of every hundred euros this supplier earns, how many come from you?
    .name = your share of their sales
    .why = The more of their sales you are, the more they would miss you.
    .explain = Your group's purchases of the last twelve months, divided by the total sales of the unit that serves you. Easily mixed up: their share of your spend is something else. It shows how much you depend on them.
    .minutes = In ten minutes: divide what you bought in twelve months by their sales, from the annual report or the website. No figure? As a rough guide, count 150,000 to 250,000 euros of sales per employee.
    .week = In a week: get a credit report, send a supplier questionnaire, or simply ask the owner how large a customer you are.
    .say = “We're one of your larger customers. What is possible at that size?”
    .never = “Without us you can close.”
    .strengthen = Bring orders of your other sites and lines to this supplier, and keep a second one approved. If that can't be done, be an easy customer: pay on time, decide quickly.
    .care = You carry a third of this firm or more. If it falls, your supply falls with it. Ask for improvement, not the last cent. Pressing a dependent firm for favours can also be unlawful.

procurement-supplier_turnover_share-under_5 = Under 5 %
    .heard = peanuts | next to nothing | hardly anything | almost nothing | a drop in the ocean | a drop in the bucket | tiny | we are tiny | we're tiny | small fry | we are small fry | we're small fry | small fish | we're a small fish | negligible | a rounding error | rounding error | they barely notice us | they would not notice | one of hundreds | one of thousands
procurement-supplier_turnover_share-from_5 = 5 to 10 %
procurement-supplier_turnover_share-from_10 = 10 to 20 %
procurement-supplier_turnover_share-from_20 = 20 to 30 %
procurement-supplier_turnover_share-from_30 = 30 % or more
    .heard = only us | just us | we are their only customer | we're their only customer | their only customer | nearly all of it | almost all of it | almost everything | nearly everything | everything | all of it | most of it | the lion's share | the bulk of it | they live off us | they live on us | we keep them alive | they exist for us | they make everything for us | they work only for us

procurement-rep_turnover_share = How much of your contact's own sales target comes from you?
    .name = your share of your contact's target
    .why = Your contact argues for you inside. You matter more when the year's target hangs on you.
    .explain = Your purchases as a share of everything this one person has to sell, not of the whole supplier. Often misread: some are paid on margin, and some customers are looked after by a team. Then take the person with the most say.
    .minutes = In ten minutes: ask “How many customers do you look after?” A number like twelve says a lot. A professional profile page often says it too.
    .week = In a week: have lunch, well before the talks. Ask when their sales year ends and what counts as a good year.
    .say = “What do you need from me to win this inside?”
    .never = “Your bonus depends on me.”
    .strengthen = Make your contact look good inside: place due orders in their sales period, and let orders of your sister sites run through them.
    .care = A livelihood hangs on you here. Talk about the task, never about pay, and be careful with last-minute changes.

procurement-rep_turnover_share-under_5 = Under 5 %
    .heard = peanuts | next to nothing | hardly anything | almost nothing | a drop in the ocean | a drop in the bucket | tiny | negligible | small fry | one of hundreds | one of a hundred | inside sales only | only inside sales | just inside sales | only the hotline | just a call centre | we are barely on the list
procurement-rep_turnover_share-from_5 = 5 to 10 %
procurement-rep_turnover_share-from_10 = 10 to 25 %
procurement-rep_turnover_share-from_25 = 25 % or more
    .heard = only us | just us | has only us | only has us | we are the only customer | we're the only customer | only customer | lives off us | practically lives off us | basically lives off us | works only for us | works just for us | full time for us | dedicated to us | our dedicated rep | exclusively for us | there just for us | nearly all of it | almost everything | most of it | the lion's share

procurement-turnover_growth = Leaving price aside: are you buying more than a year ago, and faster than they grow?
    .name = growth of your orders
    .why = A customer who grows gets attention before the volume is there.
    .explain = Quantities of the last twelve months plus what is signed, compared with the year before. Price rises don't count. If they grow faster than you, your share falls. If supplier and contact give two answers, take the weaker.
    .minutes = In ten minutes: compare two years of orders in your system, at constant prices.
    .week = In a week: find out how fast they grow, from their annual report or the trade press, and compare your own growth.
    .say = “We've grown with you two years running. Let's price the next step.”
    .never = “Huge volumes are coming.”
    .strengthen = Give an honest forecast as a range, then let one new part follow. Only what is signed counts in full.
    .care = Plans were made on your word. A broken forecast turns this link around, so tell them early when numbers change.

procurement-turnover_growth-shrinking = Shrinking (over 5 % less)
    .heard = shrinking | declining | in decline | going down | falling | dropping | decreasing | down on last year | less than last year | lower than last year | less than a year ago | we buy less | we're buying less | buying less | fewer orders | ordering less | cutting back | scaling back | less every year
procurement-turnover_growth-flat = About the same (±5 %)
    .heard = flat | stable | steady | unchanged | constant | about the same | the same | same as last year | same as a year ago | like last year | as last year | no change | hardly any change | sideways | stagnant | stagnating | only prices | only prices went up | only the price went up | just inflation | only inflation | at last year's level
procurement-turnover_growth-growing = Growing (5 to 15 %)
    .heard = growing | growing steadily | steady growth | moderate growth | growing moderately | growing normally | growing with the market | growing like the market | growing like they do | growing as fast as they do | growing about like them | about like them | growing at their pace | in line with their growth | growing together
procurement-turnover_growth-faster = Faster than they do (from 15 %)
    .heard = growing fast | growing faster | growing faster than they do | faster than they do | faster than they grow | growing like crazy | growing strongly | strong growth | growing rapidly | rapid growth | booming | exploding | soaring | skyrocketing | through the roof | doubled | we doubled | we've doubled | has doubled | tripled | our share is rising | our share is growing | our share is going up
procurement-turnover_growth-fast_committed = Fast and signed (from 25 %)
    .heard = growing fast and signed | fast and signed | signed and growing fast | strong growth and signed | strong growth, signed | strong growth under contract | growing fast with a contract | growing fast and contract is signed | doubled and signed | doubled, signed | doubled and under contract | the growth is signed | growth is signed | the growth is under contract | growth under contract | growth is contractually fixed

procurement-strategic_gateway = Which goal of theirs would be harder to reach without you?
    .name = a door to their goals
    .why = A goal that needs you lasts longer than any order.
    .explain = A market, a region, a technology or better-paid products that they want to get into and that you open. A big order alone is not a goal. Test: can you name the goal in their own words? If not, answer “useful” at most.
    .minutes = In ten minutes: read their news and their job ads. They show where they want to go.
    .week = In a week: ask their head of sales “Where do you need to be in three years?”
    .say = “This is your way into a new field. Let's build it on terms that carry both of us.”
    .never = “You should be grateful.”
    .strengthen = Find one goal of theirs that you can help with. A small pilot between both engineering teams is a good start.
    .care = A door opens only once: when they are through, this lever is weaker. Agree early who owns what you develop.

procurement-strategic_gateway-none = No goal of theirs
    .heard = just volume | only volume | volume only | only turnover | just turnover | only money | just money | none | no goal | not one | none at all | just orders | only orders | just another customer | business as usual | run of the mill | ordinary business | nothing special | nothing strategic | no strategic goal | we are interchangeable
procurement-strategic_gateway-useful = Useful, others could do it too
    .heard = useful | helpful | could help | could help a bit | could help a little | might help | might help a bit | helps a little | helps a bit | nice to have | useful but replaceable | others could do it too | others could too | others can do it too | others could help as well | not only us
procurement-strategic_gateway-one_goal = Helps a goal they have named
    .heard = one goal | one clear goal | a clear goal | a named goal | one named goal | a foot in the door | foot in the door | entry into medical technology | entry into medical | entry into rail | entry into aerospace | their entry into rail | their entry into medical technology | entry into a new market | helps them into a new market | helps them enter a new market | they want to get into our industry
procurement-strategic_gateway-key_door = Key door, few could replace us
    .heard = key door | the key | only through us | their only way in | only way in | the only way in | no market without us | without us no market | no us market without us | can't get in without us | cannot get in without us | they can't enter without us | impossible without us | not possible without us | they can't do it without us | nobody else could | no one else could | few could replace us | hardly anyone could replace us | first automotive customer | their first automotive customer

procurement-reference_customer = Do they win other customers with your name, and how openly?
    .name = your name as their reference
    .why = A name that sells for them would be missed.
    .explain = What they really show others: a logo, a story, a visit to your line. How well known you are does not count, only how they use it. What their sales people say in private is hard to rely on.
    .minutes = In ten minutes: look at the references on their website and search for your name beside theirs.
    .week = In a week: look at their stand at a fair, and check what your contract allows them to show.
    .say = “You show our line to others. Let's keep it worth showing.”
    .never = “We'll tell everyone about you.”
    .strengthen = Offer a story, a photo or a visit in return for something you need. Ask your communications team first.
    .care = Your name stands beside theirs in public. Let your communications team approve every use, and check the quality they show.

procurement-reference_customer-no = Our name does not appear
    .heard = not at all | nowhere | never | they never mention us | they don't mention us | we are not mentioned | not mentioned | nda | under nda | there is an nda | we have an nda | confidential | secret | forbidden | it's forbidden | not allowed | they are not allowed to | we don't allow it | we forbid it | we're not on their website | they keep quiet about us | no reference
procurement-reference_customer-listed = In the list, or our logo
    .heard = listed | we are listed | we're listed | logo | our logo | just the logo | only the logo | logo on the website | our logo is on their website | on the website | on their website | on their homepage | in the list | on the list | in the reference list | on the reference list | customer list | reference list | only the name | just the name | one name among many
procurement-reference_customer-story = A story or press release
    .heard = story | a story | case study | a case study | case story | customer story | success story | press release | a press release | joint press release | testimonial | a testimonial | an article about us | article in the trade press | a video about us | a video with us | a user report | an interview with us
procurement-reference_customer-showcase = Showcase, they bring visitors
    .heard = showcase | their showcase | we are their showcase | we're their showcase | flagship | flagship customer | poster child | they bring visitors | bring visitors | they bring visitors to us | they bring customers to our plant | they bring prospects to our plant | they show our plant | they show our line | they show our plant to others | tours of our plant | visitors come to our plant | visits at our plant

procurement-other_supply_links = What else ties you together, apart from this deal?
    .name = business beside this deal
    .why = Business beside this deal goes on, whatever comes of the talks.
    .explain = Spare parts, service, other product lines, a joint venture, or things they buy from you. Items of the contract on the table don't count, nor contracts that have ended. Business of sister firms counts only if they see it as yours.
    .minutes = In ten minutes: look up their supplier number across all your sites.
    .week = In a week: ask maintenance, IT and your sister firms what they buy there, and when it ends.
    .say = “Looking at all we do together: what would be a fair package?”
    .never = “Or we cancel the service contract.”
    .strengthen = Bring together what runs side by side: spare parts, service, a second line. One more contract that runs on its own makes a difference.
    .care = Such ties bind you as well. Making one deal depend on another can break competition law, so ask your lawyer before you do.

procurement-other_supply_links-none = Only this deal
    .heard = nothing | nothing else | nothing at all | none | just this | only this | only this one | just this deal | just this one | only this contract | this is all | that's all | that is all | that's it | no other business | no other links | no other contracts | nothing beyond this
procurement-other_supply_links-small = Small orders now and then
    .heard = now and then | once in a while | occasionally | from time to time | small orders | a few small orders | occasional orders | the odd order | odd orders | bits and pieces | small stuff | a few spare parts | a few spares | spare parts now and then | spares now and then | occasional spare parts | the odd spare part | spare parts sometimes
procurement-other_supply_links-solid = One more solid contract
    .heard = service contract | a service contract | one service contract | maintenance contract | a maintenance contract | one maintenance contract | maintenance agreement | service agreement | a service agreement | one more contract | one other contract | another contract | a second contract | one frame contract | a frame contract | a software contract
procurement-other_supply_links-several = Several contracts or plants
    .heard = several | several contracts | several plants | several sites | several lines | many contracts | multiple contracts | a number of contracts | service and spares | spares and service | spare parts and service | service and spare parts | service and another plant | maintenance and spares | two other plants | two more contracts | three more contracts
procurement-other_supply_links-structural = Joint venture or mutual supply
    .heard = joint venture | a joint venture | we have a joint venture | jv | joint development | a joint development | we develop together | joint r&d | co-development | they buy from us too | they also buy from us | they buy from us as well | they are our customer too | we supply each other | mutual supply | we supply them too | a joint company | a joint subsidiary | cross-shareholding | we own shares in them

procurement-do-share_forecast = Have your planner send them a twelve-month forecast before you meet, as a range, and say where the last one was off. They can plan with growth they can see.
procurement-do-count_what_you_buy = Before you meet, have controlling pull 24 months of orders from all sites, and list every other contract with its end date. You then know what you are to them.
procurement-do-time_call_offs = Place orders that are due anyway within your contact's sales period, before you meet if you can. It costs you some cash flow and earns goodwill with the person opposite.
procurement-do-write_their_goal = Before you meet, ask your project sponsor for one page: one goal of theirs in their words, and your part in it. That turns “useful” into something you can name.
procurement-do-check_reference_use = Take half an hour with communications before you meet: where do they use your name, and what is allowed? You then have something to offer.
procurement-do-bundle_sites = Let your head of purchasing bring three sites to one common order by the end of next month. Often your share rises by one band, and your orders grow with it.
procurement-do-route_via_rep = Ask your sister sites by the 15th to place their orders through your contact. Your part in that person's target grows.
procurement-do-award_new_part = Ask your project sponsor to decide this month on one new part for this supplier. It shows growth that is signed, not hoped for.
procurement-do-pilot_on_your_line = Invite their engineer to your line for two days this month and agree a small pilot by the end of next. They learn something that they can sell elsewhere.
procurement-do-case_story = Offer a short customer story in return for a service level, and have communications agree by the end of the month. It makes you a more visible reference.
procurement-do-meet_at_fair = Book half an hour at their stand for the next trade fair, with your plant manager, and let them photograph or quote you. Others see that you belong together.
procurement-do-bundle_spares_service = Ask purchasing to put spare parts and service into one contract within two months. It ties both of you beyond this deal, so keep the term short.
procurement-do-visit_their_plant = Visit their plant with your quality engineer and your planner within six weeks. Let each meet their counterpart and bring back one piece of work beyond this deal.
procurement-do-frame_contract = Plan a frame contract with your management this year that moves a second source's volume here. Keep one alternative approved: you depend more on them, too.
procurement-do-volume_path = Have management agree a volume path with price steps before the next annual talks. You give up some flexibility and become growth that they can count on.
procurement-do-joint_development = Propose one joint development to both heads of engineering this year, with rights and costs in writing. It opens a door for them and binds you both for years.
procurement-do-forum_talk = Propose a joint talk at an industry forum next season, with their specialist and yours on stage. It makes you the customer they show.
procurement-do-pay_on_time = Ask accounts today for overdue invoices of this supplier and have them paid before you meet. A customer who pays on time is worth an effort.
procurement-do-decide_quickly = Answer their open quotes before you meet, even with a no, and name the day of your next decision. Quick decisions save their sales people weeks.
procurement-do-few_exceptions = Strike two special wishes from your list with your quality team before you meet, and tell them. A customer with few exceptions is cheaper to serve.

# Sales ---------------------------------------------------------------------------------------

sales = I'm selling
    .heard = sell | selling | seller | sales | verkauf
    .naming = Annual talks, Miller Pumps
    .example = Annual talks with Miller Pumps. The seller knows three of four answers and asks a planner about the fourth.

sales-strategic_components = If you failed to deliver tomorrow, which expensive parts of yours would stop them?
    .name = costly parts they depend on
    .why = A costly part that is hard to replace is what they can least do without.
    .explain = Parts that cost them much and put their line or product at risk when they are missing. A high price alone is not enough: with a second source ready, the risk is small. Count the parts that would take months to switch.
    .minutes = In ten minutes: go through the approvals and the order list. Where are you the only approved source?
    .week = In a week: let your application engineer ask theirs how long a new approval would take.
    .say = “You rely on this part. Let's settle supply and price together.”
    .never = “Where else would you go?”
    .strengthen = Get closer to the part's function: analyse a failure together, and be there when the next model is designed.
    .care = They know that they depend on you. Squeezing now speeds up the second source, so give security of supply along with your price.

sales-strategic_components-none = None of our parts
    .heard = none | none of them | not one | no part | nothing critical | nothing | c parts | c-parts | only c parts | standard parts | only standard parts | commodity | commodities | catalogue parts | catalog parts | off the shelf | only screws | consumables | only consumables
sales-strategic_components-replaceable = Some, second source is ready
    .heard = replaceable | easily replaced | easy to replace | dual sourced | dual source | dual sourcing | double sourced | second source | second source ready | a second source is ready | there is a second source | two sources | a second supplier is approved | another supplier is approved | they have an alternative | they could switch quickly | they can switch any time
sales-strategic_components-one = One, switching takes months
    .heard = just one | only one | one part | one component | a single part | one expensive part | one key part | one critical part | one, a year to requalify | one, months to switch | one, takes months | one a part | one part, takes months to replace | one part, a year to requalify
sales-strategic_components-several = Several such parts
    .heard = several | several parts | several components | several of them | several a parts | several a parts, only us | three a parts, only us | a handful | a handful of parts | a few, only us | multiple parts | many parts | more than one | more than one part | a whole family of parts
sales-strategic_components-core = Nothing ships without us
    .heard = single source | we are single source | we're single source | sole source | only source | we are the only source | we're the only source | only we can make it | nobody else can make it | line stops | the line stops | their line stops | everything stops | production stops | they stand still | nothing ships | nothing ships without us | they can't ship without us | no product without us | the core of their product | the heart of their product

sales-shortage_components = Which cheap parts of yours could stop their line?
    .name = cheap parts that stop their line
    .why = A part for two euros that stops a line is worth more than its price.
    .explain = Parts that cost little and are hard to get elsewhere in time. Often misread: a passing shortage. It counts only if it would still be so in a normal year.
    .minutes = In ten minutes: look at lead times and at your list of parts that are rationed.
    .week = In a week: ask their planner how many days of stock they keep of each part.
    .say = “Let's put a safety stock on this, then talk about conditions.”
    .never = “No signature, no parts.”
    .strengthen = Take the worry off their planner: show how you deliver, and offer stock at their place that they pay for when they use it.
    .care = In a shortage, share out evenly among customers; the law may demand it. Whoever exploits it is designed out of the next model.

sales-shortage_components-none = None, any dealer has them
    .heard = none | none of them | not one | no part | nothing critical | any dealer has it | any dealer has them | every dealer has it | available anywhere | available everywhere | freely available | off the shelf | they can buy it anywhere | they get it anywhere | commodity | standard parts | only standard parts | catalogue parts | catalog parts
sales-shortage_components-few = A few, substitutes exist
    .heard = there are substitutes | substitutes exist | there is a substitute | a substitute exists | easily substituted | easy to substitute | there are alternatives | alternatives exist | replaceable within days | replaced in days | a few days elsewhere | easy to replace | they find something else
sales-shortage_components-some = Some, weeks to replace
    .heard = weeks to replace | takes weeks to replace | takes weeks | takes a few weeks | a few weeks elsewhere | some weeks elsewhere | weeks elsewhere | several weeks elsewhere | four weeks elsewhere | six weeks elsewhere | eight weeks elsewhere | six weeks to replace | six weeks lead time elsewhere
sales-shortage_components-one_critical = One cheap part stops the line
    .heard = just one | only one | one part | one critical part | one bottleneck | one cheap part | one small part | one part stops the line | one part stops them | one part stops everything | a cheap part stops the line | a small part stops everything | one seal stops everything | a two euro seal stops everything | a seal for two euros stops everything | a 2 euro part stops the line
sales-shortage_components-several_critical = Several cheap parts stop it
    .heard = several | several parts | several critical parts | several bottlenecks | several of them | several parts stop the line | several parts stop them | several cheap parts | a handful | a handful of parts | many of them | multiple parts | multiple bottlenecks | more than one | five special chips | several special chips | special chips, only from us

sales-intensifying_collaboration = Against last year: more turnover, more products, more shared processes?
    .name = growing collaboration
    .why = Each of these makes leaving harder, and saves both sides work.
    .explain = Three signs: turnover without price effects, range of products, and how deeply your processes are joined, such as orders from system to system (EDI) or joint planning. More meetings alone are not a sign.
    .minutes = In ten minutes: compare two years of turnover and range, and see how many orders arrive without being typed.
    .week = In a week: ask logistics on both sides what runs together today that did not a year ago.
    .say = “Our processes fit together. Let's cut cost before we cut price.”
    .never = “You can't leave anyway.”
    .strengthen = Start with one process that annoys both sides, such as typing orders. A small success opens the next.
    .care = Joined processes bind you as well. Agree how either side could get out again, and who owns the data.

sales-intensifying_collaboration-cooling = Cooling, less than last year
    .heard = cooling | cooling down | cooling off | shrinking | declining | going down | falling | less | less than last year | less of everything | they order less | they buy less | drifting away | moving away | they are moving away | pulling back | they're pulling back | testing others | they are testing others | they're testing others | testing other suppliers
sales-intensifying_collaboration-steady = Steady, as last year
    .heard = steady | stable | unchanged | flat | constant | no change | the same | about the same | same as last year | same as always | same as ever | like last year | as last year | as always | as ever | business as usual
sales-intensifying_collaboration-one_sign = One of the three
    .heard = just one | only one | one of them | one of three | one sign | only turnover | just turnover | more turnover only | only more turnover | only the range | only more products | more products only | one new product | only edi | just edi | edi since may | edi is new | we started edi | we now have edi | new edi link
sales-intensifying_collaboration-two_signs = Two of the three
    .heard = two of them | two of three | two signs | turnover and products | turnover and range | turnover and edi | turnover and processes | products and processes | products and edi | range and edi | more turnover and products | more turnover and more products | more turnover, more products | more parts and more turnover | more parts, more turnover
sales-intensifying_collaboration-all_three = All three
    .heard = all | all of them | all of it | three of three | all three signs | three signs | everything | everything grows | everything is growing | more of everything | on all fronts | on every front | across the board | in every respect | turnover, products and processes | turnover, range and processes | turnover, products and edi

sales-know_how = How often do they need your knowledge for their orders or their plant?
    .name = your know-how in their work
    .why = Knowledge in daily use is hard to buy elsewhere.
    .explain = Who calls whom when they are stuck? It counts when they use what you know, and when it is valuable, rare and hard to copy. What you could do for them, or are proud of, does not count yet.
    .minutes = In ten minutes: count this customer's service tickets and calls of the last three months.
    .week = In a week: ask their shift lead whom they call first, and for what.
    .say = “Our engineer saved you a week. Let's make that part of the deal.”
    .never = “You'd be lost without us.”
    .strengthen = Be on site on a fixed day, solve one thing each time, and write down what it saved.
    .care = Help without a price soon becomes a habit. Agree what is included, and make sure that the knowledge is not in one head only.

sales-know_how-none = They manage without us
    .heard = never | none | nothing | not at all | they never ask | they never ask us | they never call | nobody calls | they don't need it | they don't need us | they don't need our knowledge | they know it better | they know it better than we do | they know more than we do | they know it themselves | they have their own people | they manage alone | they manage without us
sales-know_how-occasional = Now and then
    .heard = occasionally | rarely | sometimes | seldom | from time to time | once in a while | every now and then | once a year | once or twice a year | twice a year | a few times a year | once last year | every few months | once a quarter | hardly ever
sales-know_how-regular = About every month
    .heard = monthly | every month | each month | once a month | about once a month | twice a month | a few times a month | several times a month | they ask every month | they ask monthly | they call every month | they call monthly | every few weeks | every four weeks
sales-know_how-embedded = It is part of their process
    .heard = daily | every day | they call daily | they call us daily | call us daily | they call every day | they ask daily | constantly | all the time | always on site | we are always on site | our engineer works there | our engineer sits there | we have someone on site | part of their process | built into their process | in their process | embedded | integrated in their process | it's part of their process
sales-know_how-indispensable = They can't run without us
    .heard = indispensable | nothing works without us | nothing runs without us | they can't run without us | they cannot run without us | can't run without us | they can't quote without us | can't quote without us | they can't bid without us | can't bid without us | no bid without us | no quote without us | they can't do without us | they can't do it without us | impossible without us | the plant stands still without us | only we know how

sales-do-solve_open_case = Ask their shift lead which fault costs them most, and have your technician look at it before you meet, on the phone if need be. A case solved is remembered.
sales-do-map_items_by_risk = Sort your parts by cost and by risk for their line with your application engineer before you meet, in two hours. You see which ones carry your lever.
sales-do-show_delivery_record = Have logistics put twelve months of deliveries on one page before you meet: on time, late, why. It shows their planner whom to rely on.
sales-do-three_facts = Before you meet, put three facts on one slide: turnover, products and processes against last year. Few people on their side know all three.
sales-do-list_saves = Let service list five cases before you meet in which you saved them time or money, with figures. Help that nobody counted is soon forgotten.
sales-do-joint_failure_analysis = Offer two days of joint failure analysis at their plant within six weeks, your engineer with theirs. You learn what the part really does for them.
sales-do-consignment_trial = Offer a trial from the first of next month: stock at their plant, paid when used. It costs you capital and takes a worry off their planner.
sales-do-edi_pilot = Bring both IT teams together by the 20th for a small pilot: orders from system to system (EDI). It saves both typing and joins one process.
sales-do-on_site_clinic = Agree one fixed day a month with their maintenance lead, starting next month, when your engineer is on site. They get used to asking you.
sales-do-invite_specialists = Invite their planner and their quality engineer to your plant within six weeks. Let each meet their counterpart and choose one process to join.
sales-do-meet_at_fair = Ask their buyer and an engineer to your stand at the next trade fair, and show them two products that they don't buy yet. A wider range is one more tie.
sales-do-design_in = Ask their head of development for a seat at the table when the next model is planned, and give your engineer time for it. What is designed in is hard to replace.
sales-do-supply_contract = Propose a supply contract for the critical parts this year: fixed quantities, fixed stock. Both give up flexibility and gain security.
sales-do-joint_planning = Agree joint planning with their supply chain head this year: shared forecast, shared stock figures. It joins processes and shows growth early.
sales-do-resident_engineer = Offer a resident engineer on their site for next year, with a clear task and a shared cost. What you know becomes part of their process.
sales-do-forum_talk = Propose a joint talk at an industry forum next season, your specialist with theirs. Their deciders see what you know.
sales-do-keep_dates = Check every open delivery to this customer before you meet, and bring the late ones in. Nothing speaks for you like dates that hold.
sales-do-warn_early = Tell their planner today about anything that may come late, with a new date that will hold. Bad news early is a service.

# Everyday --------------------------------------------------------------------------------------

everyday = Everyday life
    .heard = everyday | private | personal | neighbour | neighbor | neighbours | family | colleague | boss | life
    .naming = Noise, the neighbours
    .example = A talk with the neighbours about noise. Five answers were clear; the sixth can be found out over a coffee.

everyday-intensity = How much do you two have to do with each other?
    .name = how often you meet
    .why = The more often you meet, the more a good understanding is worth to both.
    .explain = How often, and on how many topics, you deal with each other. Whether you like each other is another matter. If it varies, take the last three months.
    .minutes = In ten minutes: recall your last three contacts. When were they, and what about?
    .week = In a week: ask them where else your paths cross. Often it is more than you think.
    .say = “We see each other all the time. Let's find what works for both of us.”
    .never = “You'll regret this.”
    .strengthen = Make a small, fixed occasion: half an hour a week, a coffee, the way to lunch.
    .care = You meet every day, whatever comes of this. A small win today is not worth a bad mood every morning. Leave room for both.

everyday-intensity-one_off = Just this once
    .heard = once | only once | just once | only this once | one-off | one off | a one-off | a one-time thing | never | never before | never again | never met | never seen | we've never met | never seen before | strangers | a stranger | we are strangers | we don't know each other | don't know each other | no contact | nothing
everyday-intensity-rare = A few times a year
    .heard = rarely | seldom | hardly ever | once a year | once or twice a year | twice a year | every few months | every couple of months | a couple of times a year | christmas | at christmas | only at christmas | christmas cards | birthdays | only on birthdays | once in a blue moon
everyday-intensity-regular = About every month
    .heard = monthly | every month | each month | once a month | about once a month | a monthly meeting | monthly meeting | twice a month | a couple of times a month | a few times a month | every few weeks | every three weeks | every four weeks
everyday-intensity-close = About every week
    .heard = weekly | every week | each week | once a week | about once a week | twice a week | several times a week | a few times a week | two or three times a week | a weekly meeting | weekly meeting | jour fixe | our jour fixe | every monday | every friday | every weekend
everyday-intensity-daily = Every day
    .heard = daily | each day | all day | all day long | every morning | every working day | several times a day | constantly | all the time | day in, day out | we share an office | same office | we work side by side | we sit next to each other | we live together | same household | every single day | 24/7

everyday-duration = How long have you known each other, and will it go on?
    .name = years together
    .why = A past together and a future together make both sides careful.
    .explain = Count the years behind you, and look ahead. If it ends soon, because one of you moves or changes jobs, answer one step lower. Years without any contact don't count.
    .minutes = In ten minutes: think back to the first time you dealt with each other. Old messages help.
    .week = In a week: ask what they plan for the coming years. It tells you whether there is a future to build on.
    .say = “All these years we found a way. Let's find one again.”
    .never = “You owe me.”
    .strengthen = You can't add years, but you can add a future: agree something that lasts beyond this talk.
    .care = After many years much goes without saying. Old ties get strained by favours taken for granted, so say thanks and ask anew.

everyday-duration-new = We have only just met
    .heard = new | brand new | just met | we just met | only just met | first time | the first time | for the first time | first meeting | our first meeting | never met before | we don't know each other | don't know each other | since yesterday | since last week | since this week | a few days | not at all
everyday-duration-under_1 = Less than a year
    .heard = less than one year | under a year | not yet a year | not even a year | some months | a few months | several months | two months | three months | four months | five months | six months | half a year | eight months | nine months | since january | since february | since march | since april | since may | since june | since july | since august | since september | since october | since november | since december
everyday-duration-years_1_3 = 1 to 3 years
    .heard = a year | one year | 1 year | a good year | a year or two | one or two years | one and a half years | a year and a half | 18 months | two years | 2 years | about two years | a couple of years | moved in two years ago | moved in 2 years ago | two years ago | 2 years ago | two and a half years | 2.5 years
everyday-duration-years_3_10 = 3 to 10 years
    .heard = three years | 3 years | four years | 4 years | five years | 5 years | six years | 6 years | seven years | 7 years | eight years | 8 years | nine years | 9 years | about five years | three or four years | four or five years | five or six years | five years ago | 5 years ago
everyday-duration-over_10 = 10 years or more
    .heard = forever | ages | for ages | decades | for decades | always | since forever | all my life | all our lives | a lifetime | half a lifetime | since school | since childhood | since we were kids | since kindergarten | since university | ten years | 10 years | twelve years | 12 years | fifteen years | 15 years | twenty years | 20 years | 25 years | thirty years | 30 years | more than ten years | over ten years

everyday-importance = How much hangs on this tie for them?
    .name = what hangs on it for them
    .why = Even a rare contact counts when much depends on it.
    .explain = What they would lose without you: work, peace, money, a case. It is about them, not about you. A lawyer and a client seldom meet, yet much hangs on it.
    .minutes = In ten minutes: write down three things that they would lose. If you find none, that is an answer too.
    .week = In a week: ask them what they value most about working, or living, side by side with you.
    .say = “This matters to both of us. Let's do it properly.”
    .never = “You need me.”
    .strengthen = Take on something that they value, and do it well. It need not be big.
    .care = Much hangs on you for them. Don't play on fear, and don't let them wait for news. Being reliable is worth more than being right.

everyday-importance-trivial = Hardly anything
    .heard = nothing | nothing at all | trivial | not important | unimportant | irrelevant | doesn't matter | it doesn't matter | it doesn't matter to them | doesn't matter to them | they don't care | they couldn't care less | makes no difference | it makes no difference | all the same to them | no importance | next to nothing | almost nothing
everyday-importance-nice = It is nice to have
    .heard = nice | nice to have | it's nice | pleasant | a little | a bit | a little bit | not much | not very much | not so much | somewhat | it would be a pity | handy | convenient | they like it
everyday-importance-matters = It matters to them
    .heard = matters | it matters | important | it's important | it is important | quite important | rather important | fairly important | pretty important | important to them | it's important to them | they would miss it | they would miss me | it counts | they value it | they need it
everyday-importance-vital = It is vital to them
    .heard = vital | crucial | essential | existential | everything | everything hangs on it | everything depends on it | their job | their job depends on it | their living depends on it | their livelihood | their livelihood depends on it | their existence | their future | their future depends on it | make or break | life and death | a matter of life and death | they can't do without | they can't do without me

everyday-intensifying = Are you closer or cooler than half a year ago?
    .name = growing closer
    .why = New and growing ties get attention; old ones can fade unseen.
    .explain = Compare with half a year ago: more contact, more topics, more openness? One good evening is not yet a trend. “As it was” is a sound answer.
    .minutes = In ten minutes: scroll through your messages of the last six months. Who writes first, and how often?
    .week = In a week: get in touch without wanting anything, and see what comes back.
    .say = “It's good that we talk more these days. May I raise something?”
    .never = “There is nobody like you.”
    .strengthen = Get in touch once without a request, then do something small together.
    .care = Much is new here and goes fast. Don't ask for too much too soon: trust takes longer than liking.

everyday-intensifying-fading = Fading
    .heard = cooler | cooler than before | cooling | cooling off | cooling down | colder | less | less and less | less contact | barely any contact | hardly any contact | hardly any contact any more | hardly anything any more | we hardly talk | we hardly talk any more | we barely speak | drifting apart | growing apart | gone quiet | it's gone quiet | worse | getting worse | fizzling out
everyday-intensifying-stable = As it was
    .heard = the same | about the same | same as before | same as ever | same as always | as before | as always | as ever | like before | like always | unchanged | no change | nothing has changed | stable | steady | constant | neither | neither nor | neither closer nor cooler
everyday-intensifying-warming = Getting closer
    .heard = closer | a bit closer | a little closer | slightly closer | somewhat closer | warmer | a bit warmer | better | getting better | it's getting better | slowly getting better | improving | getting warmer | warming up | growing closer | picking up | we talk more | we talk more often | more than before | more contact
everyday-intensifying-taking_off = Much closer, and fast
    .heard = much closer | a lot closer | far closer | rapidly | rapid | at great speed | like a rocket | taking off | it's taking off | just connected | we just connected | newly connected | we've just become friends | like a house on fire | inseparable | inseparable lately | closer every week | closer every day

everyday-expertise_benefit = Does your knowledge help them elsewhere?
    .name = your knowledge, useful elsewhere
    .why = Help that they get from you elsewhere makes even a loose tie count.
    .explain = Something you know or can do that they use outside this matter: proofreading, a spreadsheet, repairs, a language. What they could use but never asked for doesn't count yet.
    .minutes = In ten minutes: recall the last three times they asked you for help. What was it?
    .week = In a week: ask “Is there something I could take a look at for you?”
    .say = “Glad to help again. Today I have a request of my own.”
    .never = “After all I did for you!”
    .strengthen = Offer one concrete help that costs you an hour and saves them a day.
    .care = They count on your help. Don't hold it back to get your way; say in good time what you can do and what you can't.

everyday-expertise_benefit-no = They do without it
    .heard = never | not at all | nothing | none | they don't need it | they don't need me | they never ask | they never ask me | they never asked | not used | no use to them | they know it themselves | they know it all themselves | they manage alone | they do without
everyday-expertise_benefit-once = It has helped once
    .heard = once | just once | only once | one time | once so far | once before | it helped once | i helped once | i helped them once | helped once | once last year | proofread once | i proofread something once | i proofread a text once | one favour | one favor | a single time
everyday-expertise_benefit-sometimes = It helps now and then
    .heard = now and then | sometimes | occasionally | from time to time | once in a while | every so often | here and there | on and off | every few weeks | every couple of weeks | a few times | several times | a few times a year | it helps sometimes | they ask sometimes | they ask now and then
everyday-expertise_benefit-rely = They rely on it
    .heard = constantly | all the time | always | daily | every day | they rely on me | rely on it | rely on me | they count on it | they count on me | they always ask me | they ask me all the time | they keep asking me | they ask me constantly | i'm their expert | i am their expert | constantly with excel | excel help all the time | they can't do it without me | they depend on it

everyday-contact_benefit = Do your contacts open doors for them?
    .name = doors that you open
    .why = Knowing you, or people through you, can be worth more than any argument.
    .explain = Do they gain from knowing you, or from those whom you know: the works council, the club, a customer? Knowing the same people as you opens no door.
    .minutes = In ten minutes: write down three people you know whom they would like to meet.
    .week = In a week: ask them whom they are looking for. A new tenant, a craftsman, someone in another department?
    .say = “I can introduce you, whatever we agree today.”
    .never = “I know your boss.”
    .strengthen = Make one introduction that helps both, and ask for nothing in return.
    .care = You open many doors for them. Don't trade in other people's trust: ask those people first, and pass on nothing private.

everyday-contact_benefit-no = They open no doors
    .heard = never | not at all | nothing | none | no one | nobody | i know nobody | i know no one | i know nobody useful | no contacts | i have no contacts | no use to them | no door at all | not one | they know more people than i do | they have better contacts
everyday-contact_benefit-slightly = A little
    .heard = slightly | a bit | a little bit | a tiny bit | marginally | not much | same club | the same club | we're in the same club | we are in the same club | same sports club | same choir | same association
everyday-contact_benefit-some = One or two doors
    .heard = some | some doors | a few | a few doors | one door | two doors | one or two | now and then | sometimes | occasionally | i know the works council | i know someone on the works council | lunch with the works council | i introduced them once | i've introduced them once | one introduction
everyday-contact_benefit-clearly = Clearly, it helps them
    .heard = clearly | many doors | lots of doors | all kinds of doors | i open many doors | i open doors for them | i got him the job | i got her the job | i got them the job | i found them the flat | i got them a customer | i got them the customer | i brought them customers | they came to it through me | they need my network | they live off my network | all the time | constantly

everyday-do-offer_one_help = Offer one concrete favour before you talk, with something you do well: check a letter, lend a tool, take in a parcel. The first help is the one remembered.
everyday-do-one_introduction = Introduce them before you talk to one person who is useful to them; ask that person first. Ten minutes of yours can open a door.
everyday-do-write_what_they_gain = Before you talk, take a quarter of an hour and write down what they gain from you and what they would miss. You will ask more calmly.
everyday-do-coffee_first = Have a coffee together before the topic comes up, and listen first. What is said calmly once can be said again.
everyday-do-recall_together = Before you talk, recall one thing that you solved together, and open with it. It reminds you both that you can.
everyday-do-call_without_request = Call once before you talk without wanting anything, and ask how something went for them. It shows that you see more than the problem.
everyday-do-take_valued_task = Take on one task by the end of next month that they value and nobody likes. Ask whoever decides first. Done well, it would soon be missed.
everyday-do-weekly_slot = Agree a fixed moment every week, from next week on: ten minutes over the fence, half an hour at work. Small matters get solved before they grow.
everyday-do-show_the_skill = Show the others in half a day next month how you do what they ask you for, and stay the one to ask. More people find out what you can do.
everyday-do-join_a_group = Join a group this quarter that both of you value: the works party, the club, the street festival. You get to know people whom they need.
everyday-do-small_joint_project = Do something small together in the next two months: sort the cellar, write the handover list. Working side by side brings people closer.
everyday-do-agree_something_lasting = Agree something this year that lasts: a rule for quiet hours, a fixed handover, a shared plan with those who decide. A future together counts as well.
everyday-do-keep_small_promises = Think of one small thing that you promised and haven't done, and do it before you talk. Nothing makes a request easier to hear.
everyday-do-answer_quickly = Answer their open messages today, even if only with “I'll know on Friday”. Quick answers tend to come back quickly.
everyday-do-thank_with_a_fact = Say thanks before you talk, with a fact: “You took in my parcel on Monday; that saved me a trip.” Thanks without a reason sound like flattery.
everyday-do-ask_who_else = When you talk, ask first who else is affected, and whether you may bring those people in. Going over someone's head costs more trust than it gains.
