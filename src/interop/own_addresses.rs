//! Which addresses are the organisation's own: its letters are passed on, not complaints.

use std::collections::BTreeSet;

use super::thread::Mailbox;

/// Domains under which anybody has an address: a shared one says nothing.
const PUBLIC: &str = "\
    gmail.com googlemail.com outlook.com outlook.nl hotmail.com hotmail.nl live.com live.nl \
    msn.com icloud.com me.com mac.com yahoo.com yahoo.nl ziggo.nl kpnmail.nl planet.nl \
    hetnet.nl xs4all.nl home.nl upcmail.nl gmx.de web.de proton.me";

fn is_public(domain: &str) -> bool {
    PUBLIC.split(' ').any(|public| public == domain)
}

/// Addresses and domains of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnAddresses {
    domains: BTreeSet<String>,
    addresses: BTreeSet<String>,
}

impl OwnAddresses {
    /// Those that the register names: its contact, its writers.
    pub fn of<'a>(addresses: impl IntoIterator<Item = &'a str>) -> OwnAddresses {
        let mut own = OwnAddresses::default();
        addresses.into_iter().for_each(|address| own.add(address));
        own
    }

    fn add(&mut self, address: &str) {
        let address = address.trim().to_lowercase();
        let Some((_, domain)) = address.split_once('@') else {
            return;
        };
        if !is_public(domain) {
            self.domains.insert(domain.to_owned());
        }
        self.addresses.insert(address);
    }

    /// A letter from one domain to the same domain stays within an organisation: here it is ours.
    pub(super) fn add_shared(&mut self, from: &[Mailbox], to: &[Mailbox]) {
        let domains = |all: &[Mailbox]| -> BTreeSet<String> {
            let addresses = all.iter().filter_map(|mailbox| mailbox.address.as_deref());
            addresses
                .filter_map(|address| Some(address.split_once('@')?.1.to_owned()))
                .filter(|domain| !is_public(domain))
                .collect()
        };
        let shared = &domains(from) & &domains(to);
        self.domains.extend(shared);
    }

    /// Whether a letter that came to one of the organisation's people was passed on by them: neither
    /// it nor the one that carries it names an address of the register.
    pub(super) fn is_of_employee(
        &self,
        passed_on_by: &[Mailbox],
        written_by: &[Mailbox],
        written_to: &[Mailbox],
    ) -> bool {
        let is_known = |mailbox: &Mailbox| {
            let address = mailbox.address.as_ref();
            address.is_some_and(|address| self.addresses.contains(address))
        };
        self.sent(passed_on_by) == Some(true)
            && self.sent(written_by) != Some(true)
            && !passed_on_by.iter().chain(written_to).any(is_known)
    }

    /// Whether a sender is of the organisation; nothing where that cannot be known.
    pub(super) fn sent(&self, from: &[Mailbox]) -> Option<bool> {
        let address = from.iter().find_map(|mailbox| mailbox.address.as_deref())?;
        let (_, domain) = address.split_once('@')?;
        let unknown = self.domains.is_empty() && self.addresses.is_empty();
        (!unknown).then(|| self.domains.contains(domain) || self.addresses.contains(address))
    }
}
